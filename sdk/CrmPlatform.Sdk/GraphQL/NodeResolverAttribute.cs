namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Loads objects of the type by id; the type implements <c>Node</c> and <c>node(id:)</c> finds it.</summary>
/// <remarks>
/// On a method of an <see cref="ObjectTypeAttribute{T}"/> class. It returns an <see cref="IQueryable{T}"/> of all rows
/// (the ids are added by the engine), or takes <c>IReadOnlyList&lt;Guid&gt;</c> and returns a dictionary by id.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
