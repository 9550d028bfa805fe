using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Reads the header <c>Idempotency-Key</c>, under which a mutation is run once.</summary>
internal static class IdempotencyHeader
{
    private const string Name = "Idempotency-Key";

    public static bool IsIn(HttpRequest request) => request.Headers.ContainsKey(Name);

    public static GraphQLRequest AddTo(GraphQLRequest request, HttpRequest from) =>
        from.Headers[Name] is { Count: > 0 } key ? request with { IdempotencyKey = key.ToString() } : request;
}
