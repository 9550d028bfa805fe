namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The field needs fields of other subgraphs, which a gateway fetches first.</summary>
/// <param name="fieldSet">The fields, which are <see cref="ExternalAttribute"/> here.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class RequiresAttribute(string fieldSet) : GraphQLDirectiveAttribute($"@requires(fields: {Quote(fieldSet)})");
