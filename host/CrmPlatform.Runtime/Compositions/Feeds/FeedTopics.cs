using System.Text.Json;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Compositions.Feeds;

/// <summary>The topics of a tenant for its modules: what is sent in a unit of work waits for the commit.</summary>
internal sealed class FeedTopics(TenantSession session, RequestCaller caller) : ITopicEventSender, ITopicEventReceiver
{
    private const int NoEvent = 0;

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken)
    {
        session.Announce(new Announcement(topicName, NoEvent, JsonSerializer.Serialize(message, JsonSerializerOptions.Web)));
        return default;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        session.Announce(new Announcement(topicName, NoEvent, null));
        return default;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken) =>
        new(new AnnouncementStream<TMessage>(caller.Owner.Feed.Subscribe([(topicName, NoEvent)], static _ => true)));
}
