using System.Runtime.CompilerServices;
using System.Text.Json;
using CrmPlatform.GraphQL.Inference.Subscriptions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Compositions.Feeds;

/// <summary>Reads announcements into a subscriber's own type.</summary>
/// <typeparam name="TMessage">The subscriber's type.</typeparam>
internal sealed class AnnouncementStream<TMessage>(EventQueue<Announcement> queue) : ISourceStream<TMessage>
{
    public IAsyncEnumerable<TMessage> ReadEventsAsync() => ReadAsync(default);

    public ValueTask DisposeAsync() => queue.DisposeAsync();

    private async IAsyncEnumerable<TMessage> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var announcement in queue.ReadEventsAsync().WithCancellation(cancellation))
        {
            yield return Read(announcement);
        }
    }

    private static TMessage Read(Announcement announcement) => typeof(TMessage) == typeof(EventEnvelope) && announcement.Event is { } row
        ? (TMessage)(object)EventMessages.Read(row)
        : announcement.Payload.Deserialize<TMessage>(JsonSerializerOptions.Web) ?? throw new JsonException($"The message of '{announcement.Topic}' is null.");
}
