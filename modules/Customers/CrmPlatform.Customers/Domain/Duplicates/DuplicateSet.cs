using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>Customers that are likely one.</summary>
public sealed class DuplicateSet : Entity
{
    private readonly List<DuplicateMember> _members = [];

    internal DuplicateSet(string rule, FoundDuplicates found)
    {
        Rule = rule;
        Fingerprint = found.Fingerprint;
        Score = found.Members.Max(m => m.Score);
        _members.AddRange(found.Members.Select(m => new DuplicateMember(Id, m.CustomerId, m.Score)));
    }

    private DuplicateSet()
    {
    }

    /// <summary>The rule by which they are.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>The best score of two of them, from 0 to 1.</summary>
    public double Score { get; private set; }

    /// <summary>What became of them.</summary>
    public DuplicateState State { get; private set; }

    /// <summary>The customers.</summary>
    public IReadOnlyList<DuplicateMember> Members => _members;

    internal string Fingerprint { get; private set; } = "";

    /// <summary>Says that they are different customers; they are not put to anybody again.</summary>
    public void Dismiss() => Go(DuplicateState.Dismissed);

    /// <summary>Says that they were merged.</summary>
    internal void MarkMerged() => Go(DuplicateState.Merged);

    /// <summary>Puts them to somebody again, since a merge was undone.</summary>
    internal void Reopen() => Go(DuplicateState.Open);

    private void Go(DuplicateState state)
    {
        DuplicateSteps.Machine.Check(State, state);
        State = state;
    }
}
