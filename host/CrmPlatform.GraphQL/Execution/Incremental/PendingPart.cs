using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>A part of an answer that comes later.</summary>
/// <param name="Ids">The ids by which the answer names it, one for each fragment.</param>
/// <param name="Labels">The labels of the fragments or of the list.</param>
/// <param name="Path">The way to the object or list that it belongs to.</param>
internal abstract record PendingPart(IReadOnlyList<string> Ids, IReadOnlyList<string?> Labels, IReadOnlyList<object> Path);
