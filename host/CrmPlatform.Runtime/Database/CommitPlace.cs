namespace CrmPlatform.Runtime.Database;

/// <summary>A commit's place in the order of a tenant's commits. Disposed without being confirmed, it announces nothing.</summary>
/// <param name="announcements">What the commit announces.</param>
/// <param name="settled">Is told when it is known whether the commit has happened.</param>
internal sealed class CommitPlace(IReadOnlyList<Announcement> announcements, Action settled) : IDisposable
{
    private IReadOnlyList<Announcement>? _outcome;

    /// <summary>What is to be announced; null while it is not known whether the commit happens.</summary>
    public IReadOnlyList<Announcement>? Outcome => Volatile.Read(ref _outcome);

    /// <summary>The commit has happened.</summary>
    public void Confirm() => Settle(announcements);

    public void Dispose() => Settle([]);

    private void Settle(IReadOnlyList<Announcement> outcome)
    {
        if (Interlocked.CompareExchange(ref _outcome, outcome, null) is null)
        {
            settled();
        }
    }
}
