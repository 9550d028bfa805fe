namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Several subgraphs of a federation may have the field, or all fields of the type, with the same values.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class ShareableAttribute() : GraphQLDirectiveAttribute("@shareable");
