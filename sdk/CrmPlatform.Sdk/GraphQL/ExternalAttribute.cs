namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The field is another subgraph's; here it is only named by <c>[Requires]</c>, <c>[Provides]</c> or <c>[Key]</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class ExternalAttribute() : GraphQLDirectiveAttribute("@external");
