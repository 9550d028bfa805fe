using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Answers GraphQL requests over HTTP, server-sent events and WebSocket at one address.</summary>
/// <param name="options">What is accepted.</param>
public sealed class GraphQLHttp(GraphQLHttpOptions options)
{
    /// <summary>What is accepted.</summary>
    public GraphQLHttpOptions Options { get; } = options;

    /// <summary>Answers one HTTP request with an executor and services that the host chose for it.</summary>
    public Task HandleAsync(HttpContext context, RequestExecutor executor, IServiceProvider services)
        => throw new NotImplementedException();
}
