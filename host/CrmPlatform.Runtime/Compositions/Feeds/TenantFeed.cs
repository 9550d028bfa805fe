using CrmPlatform.GraphQL.Inference.Subscriptions;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Compositions.Feeds;

/// <summary>What a tenant's subscribers hear, in this process.</summary>
/// <remarks>
/// Messages are JSON and not objects, so that a subscriber reads them into a type of its own, and none keeps another's module loaded.
/// They are announced in the order of the commits, hence in order for each record, each once, and never from a change that was undone.
/// </remarks>
internal sealed class TenantFeed : ICommitFeed
{
    private const int MostWaiting = 100;

    private readonly EventHub<(string Topic, int Version), Announcement> _hub = new(MostWaiting);
    private readonly Queue<CommitPlace> _places = [];
    private CancellationTokenSource _ending = new();

    public bool IsFollowed => _hub.HasSubscribers;

    /// <summary>Ends when the tenant moves to other modules. Read it before the composition.</summary>
    public CancellationToken Ending => Volatile.Read(ref _ending).Token;

    public CommitPlace TakePlace(IReadOnlyList<Announcement> announcements)
    {
        var place = new CommitPlace(announcements, AnnounceSettled);
        lock (_places)
        {
            _places.Enqueue(place);
        }

        return place;
    }

    public void Announce(Announcement announcement)
    {
        var topic = (announcement.Topic, announcement.Version);
        if (announcement.IsEnd)
        {
            _hub.Complete(topic);
        }
        else
        {
            _hub.Send(topic, announcement);
        }
    }

    /// <summary>Subscribes to topics: what is announced from now on.</summary>
    public EventQueue<Announcement> Subscribe(IReadOnlyList<(string Topic, int Version)> topics, Func<Announcement, bool> accepts) =>
        _hub.Subscribe(topics, accepts);

    /// <summary>Ends the subscriptions that run; their clients connect again. To be called when new requests are served by other modules.</summary>
    /// <remarks>Modules' code is called by the end of a subscription: never on the thread that switches.</remarks>
    public void EndSubscriptions() => _ = Interlocked.Exchange(ref _ending, new CancellationTokenSource()).CancelAsync();

    // A place is only given up when all before it are.
    private void AnnounceSettled()
    {
        lock (_places)
        {
            while (_places.TryPeek(out var place) && place.Outcome is { } outcome)
            {
                _places.Dequeue();
                foreach (var announcement in outcome)
                {
                    Announce(announcement);
                }
            }
        }
    }
}
