namespace CrmPlatform.Runtime.Database;

/// <summary>Tells subscribers what commits have announced, in the order of the commits.</summary>
internal interface ICommitFeed
{
    /// <summary>Whether anybody listens.</summary>
    bool IsFollowed { get; }

    /// <summary>Takes a place in the order of commits.</summary>
    /// <remarks>To be called before the commit, while the rows that were changed are still locked: whoever changes them next comes later.</remarks>
    CommitPlace TakePlace(IReadOnlyList<Announcement> announcements);

    /// <summary>Announces what belongs to no commit.</summary>
    void Announce(Announcement announcement);
}
