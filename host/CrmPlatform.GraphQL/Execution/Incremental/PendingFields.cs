using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>Deferred fields of an object.</summary>
/// <param name="Ids">The ids of the fragments.</param>
/// <param name="Deferred">The fields.</param>
/// <param name="Path">The way to the object.</param>
/// <param name="Object">The object.</param>
internal sealed record PendingFields(IReadOnlyList<string> Ids, ObjectPlan Deferred, IReadOnlyList<object> Path, object Object)
    : PendingPart(Ids, Deferred.Labels, Path);
