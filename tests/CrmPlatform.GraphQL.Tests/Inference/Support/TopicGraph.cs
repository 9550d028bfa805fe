using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Inference.Subscriptions;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>Subscribes to a schema whose topics are in memory.</summary>
internal sealed class TopicGraph
{
    public const int Capacity = 4;

    private readonly RequestExecutor _executor;
    private readonly ServiceProvider _services;

    public TopicGraph(params Type[] types)
    {
        _executor = new(Inferred.Schema(types), new ExecutorOptions { TellExceptions = true });
        _services = new ServiceCollection().AddSingleton<ITopicEventReceiver>(Topics).BuildServiceProvider();
    }

    public InMemoryTopics Topics { get; } = new(Capacity);

    /// <summary>Subscribes. Messages that are sent from now on are heard.</summary>
    public SubscriptionAnswers Subscribe(string query, object? variables = null)
    {
        var request = new GraphQLRequest { Query = query, Variables = JsonSerializer.SerializeToElement(variables ?? new { }) };
        return new(cancellation => _executor.SubscribeAsync(request, _services, cancellation));
    }
}
