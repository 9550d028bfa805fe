using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>Collects what is selected of an object: what comes at once, and what comes later.</summary>
/// <remarks>
/// A deferred field that is selected without delay too comes without delay; deferred fragments that share a field come together. The
/// draft leaves both to the server, and so every field is found once.
/// </remarks>
internal static class ObjectCollector
{
    public static CollectedObject Collect(PlanSource source, ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets)
    {
        var collector = new FieldCollector(source, type);
        foreach (var selectionSet in selectionSets)
        {
            collector.Add(selectionSet);
        }

        return collector.Deferred.Count == 0
            ? new CollectedObject([], collector.Fields, [])
            : Defer(source, type, collector);
    }

    private static CollectedObject Defer(PlanSource source, ObjectType type, FieldCollector now)
    {
        var later = now.Deferred.Select(fragment => DeferredFields.Of(source, type, fragment)).ToList();
        while (later.Find(fields => fields.IsEmpty || fields.Shares(now)) is { } early)
        {
            later.Remove(early);
            early.AddTo(now);
        }

        for (var i = 0; i < later.Count; i++)
        {
            while (later.FindIndex(i + 1, other => later[i].Shares(other)) is var shared and >= 0)
            {
                later[i].Join(later[shared]);
                later.RemoveAt(shared);
            }
        }

        return new CollectedObject([], now.Fields, later.ConvertAll(fields => fields.Collected));
    }
}
