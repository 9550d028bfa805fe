using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>What a body holds: one request, or a batch.</summary>
internal readonly struct RequestBody
{
    public RequestBody(GraphQLRequest request) => Request = request;

    public RequestBody(IReadOnlyList<GraphQLRequest> batch) => Batch = batch;

    public GraphQLRequest? Request { get; }

    public IReadOnlyList<GraphQLRequest>? Batch { get; }
}
