namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Keeps the member or type out of GraphQL.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;
