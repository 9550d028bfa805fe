namespace CrmPlatform.Sdk.GraphQL;

/// <summary>On this way, this subgraph knows fields of the object that are another subgraph's elsewhere.</summary>
/// <param name="fieldSet">The fields, which are <see cref="ExternalAttribute"/> here.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class ProvidesAttribute(string fieldSet) : GraphQLDirectiveAttribute($"@provides(fields: {Quote(fieldSet)})");
