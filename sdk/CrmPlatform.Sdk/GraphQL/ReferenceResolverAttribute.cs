namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The method finds entities by what another subgraph of a federation knows of them.</summary>
/// <remarks>
/// On a static method of an <see cref="ObjectTypeAttribute{T}"/> class. Its parameters are fields of the representation by
/// name, records for nested ones; the first method whose parameters are all there is used, and a parameter that can be null may
/// be missing. A method with one parameter that is a list of records is asked once for all, and returns a list in their order.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceResolverAttribute : Attribute;
