namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>The rest of a list.</summary>
/// <param name="Id">The list's id.</param>
/// <param name="Label">The list's label.</param>
/// <param name="Path">The way to the list.</param>
/// <param name="Rest">The items.</param>
internal sealed record PendingItems(string Id, string? Label, IReadOnlyList<object> Path, ListRest Rest) : PendingPart([Id], [Label], Path);
