using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Runs requests against a schema. One instance serves all requests at once.</summary>
public sealed class RequestExecutor(Schema schema, ExecutorOptions options)
{
    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The options.</summary>
    public ExecutorOptions Options { get; } = options;

    /// <summary>Runs a query or mutation.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, IServiceProvider services, CancellationToken cancellation)
        => throw new NotImplementedException();

    /// <summary>Runs an operation of any kind: a subscription gives a result for each event, anything else gives one.</summary>
    public IAsyncEnumerable<ExecutionResult> SubscribeAsync(GraphQLRequest request, IServiceProvider services, CancellationToken cancellation)
        => throw new NotImplementedException();
}
