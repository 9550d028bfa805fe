using System.Text.Json;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>Two customers that became one, and what it takes to undo it.</summary>
public sealed class MergeRecord : Entity
{
    /// <summary>Makes one customer of two.</summary>
    /// <param name="survivor">The customer that remains.</param>
    /// <param name="merged">The customer that is given up.</param>
    /// <param name="taken">The fields whose values come from the one that is given up.</param>
    public MergeRecord(Customer survivor, Customer merged, IReadOnlyCollection<MergeField> taken)
    {
        Sdk.Rules.Check(new MergedMustBeAnother(survivor.Id, merged.Id), new CustomerMustNotBeArchived(survivor.Lifecycle));
        SurvivorId = survivor.Id;
        MergedId = merged.Id;
        Before = Write(MergeFields.Of(survivor));
        MergeFields.Write(survivor, [.. MergeFields.Choose(survivor, merged, taken).Select(f => new FieldValue(f.Field, f.Result))]);
        After = Write(MergeFields.Of(survivor));
        merged.MergeInto(survivor);
    }

    private MergeRecord()
    {
    }

    /// <summary>The customer that remains.</summary>
    public Guid SurvivorId { get; private set; }

    /// <summary>The customer that was given up.</summary>
    public Guid MergedId { get; private set; }

    /// <summary>Whether it holds.</summary>
    public MergeState State { get; private set; }

    /// <summary>When it was undone, in UTC.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>The survivor's fields before, as JSON.</summary>
    [Personal(PersonalCategory.Content)]
    internal string Before { get; private set; } = "[]";

    /// <summary>The survivor's fields after, as JSON.</summary>
    [Personal(PersonalCategory.Content)]
    internal string After { get; private set; } = "[]";

    /// <summary>The addresses and contact points that were primary before, as JSON.</summary>
    internal string Demoted { get; private set; } = "[]";

    /// <summary>Keeps which addresses and contact points were primary at the customer that is given up.</summary>
    internal void Demote(IReadOnlyList<Guid> ids) => Demoted = JsonSerializer.Serialize(ids, MergeJson.Default.IReadOnlyListGuid);

    internal IReadOnlyList<Guid> WasPrimary() => JsonSerializer.Deserialize(Demoted, MergeJson.Default.IReadOnlyListGuid)!;

    /// <summary>Makes two customers of one again. A field that was changed since the merge stays as it is.</summary>
    internal void Undo(Customer survivor, Customer merged, int windowDays, DateTime now)
    {
        Sdk.Rules.Check(new MergeMustHold(State), new MergeMustBeYoung(CreatedAt, windowDays, now), new MergedMustBelongTo(merged.MergedIntoId, survivor.Id));
        var (before, after) = (Read(Before), Read(After));
        var unchanged = MergeFields.Of(survivor).Where(after.Contains).Select(v => v.Field).ToHashSet();
        MergeFields.Write(survivor, [.. before.Where(v => unchanged.Contains(v.Field))]);
        merged.Unmerge(survivor);
        State = MergeState.Undone;
        UndoneAt = now;
    }

    private static string Write(IReadOnlyList<FieldValue> values) => JsonSerializer.Serialize(values, MergeJson.Default.IReadOnlyListFieldValue);

    // A person that was erased since has left no values behind.
    private static IReadOnlyList<FieldValue> Read(string json) =>
        json.StartsWith("[{", StringComparison.Ordinal) ? JsonSerializer.Deserialize(json, MergeJson.Default.IReadOnlyListFieldValue)! : [];
}
