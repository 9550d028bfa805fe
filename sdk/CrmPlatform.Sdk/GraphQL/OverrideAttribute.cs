namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The field moves here from another subgraph, which may still have it.</summary>
/// <param name="from">The name of the other subgraph.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class OverrideAttribute(string from) : GraphQLDirectiveAttribute($"@override(from: {Quote(from)})");
