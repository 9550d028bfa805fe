namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>A part of an answer of which no more comes.</summary>
/// <param name="Id">The part's id.</param>
/// <param name="Errors">Why it does not come at all; empty when it came.</param>
internal sealed record CompletedPart(string Id, IReadOnlyList<GraphQLError> Errors);
