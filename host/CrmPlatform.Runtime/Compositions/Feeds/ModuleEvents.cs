using System.Reflection;
using System.Text.Json;
using CrmPlatform.GraphQL.Inference.Subscriptions;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Compositions.Feeds;

/// <summary>The events of modules as messages of a [Subscribe] method with [On].</summary>
/// <param name="events">The events that the method is asked for.</param>
/// <param name="filters">The members of the payload that must have the values of the arguments of the same names.</param>
internal sealed class ModuleEvents(IReadOnlyList<(string Name, int Version)> events, IReadOnlyList<string> filters) : IEventSource
{
    /// <summary>The source of a method; null when it does not subscribe to events of modules.</summary>
    public static ModuleEvents? Of(MethodInfo method) =>
        method.GetCustomAttributes<OnAttribute>().Select(o => (o.Name, o.Version)).ToArray() is { Length: > 0 } events ? new ModuleEvents(events, FiltersOf(method)) : null;

    /// <summary>The members of the payload that a method's [Topic] names.</summary>
    public static IReadOnlyList<string> FiltersOf(MethodInfo method) =>
        method.GetCustomAttribute<TopicAttribute>() is { } topic ? new TopicTemplate(topic.Topic).Arguments : [];

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(FieldBatch batch)
    {
        var wanted = new List<(string Member, JsonElement Value)>();
        foreach (var name in filters)
        {
            if (batch.Arguments.GetValueOrDefault(name) is { } value)
            {
                wanted.Add((name, JsonSerializer.SerializeToElement(value, value.GetType(), JsonSerializerOptions.Web)));
            }
        }

        var feed = batch.Services.GetRequiredService<RequestCaller>().Owner.Feed;
        return new(new AnnouncementStream<TMessage>(feed.Subscribe(events, announcement => wanted.TrueForAll(w => Has(announcement.Payload, w.Member, w.Value)))));
    }

    private static bool Has(JsonElement payload, string member, JsonElement value) =>
        payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty(member, out var found) && JsonElement.DeepEquals(found, value);
}
