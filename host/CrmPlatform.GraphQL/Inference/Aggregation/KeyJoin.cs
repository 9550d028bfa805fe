using CrmPlatform.GraphQL.Inference.Queries;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>A row that rows lead to, by which they are grouped.</summary>
/// <param name="Path">The GraphQL names to it, joined by dots.</param>
/// <param name="Relation">How the rows belong together.</param>
internal sealed record KeyJoin(string Path, RowRelation Relation);
