namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Gives the member or type this name in GraphQL.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
