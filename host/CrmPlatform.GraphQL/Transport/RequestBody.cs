using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>What a body holds: one request, or a batch.</summary>
internal readonly struct RequestBody : IDisposable
{
    public RequestBody(GraphQLRequest request) => Request = request;

    public RequestBody(IReadOnlyList<GraphQLRequest> batch) => Batch = batch;

    /// <summary>What keeps the files that came with the requests; null when there are none.</summary>
    public IDisposable? Files { get; init; }

    public GraphQLRequest? Request { get; }

    public IReadOnlyList<GraphQLRequest>? Batch { get; }

    public void Dispose() => Files?.Dispose();
}
