namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The type is an entity: other subgraphs of a federation find its objects by these fields.</summary>
/// <remarks>
/// A type with a <see cref="NodeResolverAttribute"/> has the key <c>id</c> by itself. Any other key needs a
/// <see cref="ReferenceResolverAttribute"/> method. On the C# type, or on its <see cref="ObjectTypeAttribute{T}"/> class.
/// </remarks>
/// <param name="fieldSet">The fields, such as <c>region number</c> or <c>badge { code }</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class KeyAttribute(string fieldSet) : GraphQLDirectiveAttribute("")
{
    /// <summary>Whether this subgraph finds the objects; false for a type that it only refers to. Default: true.</summary>
    public bool Resolvable { get; set; } = true;

    /// <inheritdoc/>
    public override string Syntax => $"@key(fields: {Quote(fieldSet)}{(Resolvable ? "" : ", resolvable: false")})";
}
