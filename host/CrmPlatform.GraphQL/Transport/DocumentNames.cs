using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Puts the text in the place of a document's name: stored documents and automatic persisted queries.</summary>
internal static class DocumentNames
{
    /// <summary>The request with the text of its document.</summary>
    /// <exception cref="GraphQLException">The document is not known, or must not be sent as text.</exception>
    public static async ValueTask<GraphQLRequest> ResolveAsync(GraphQLRequest request, GraphQLHttpOptions options, CancellationToken cancellation)
    {
        var hash = HashOf(request);
        if (request.DocumentId is null && hash is null)
        {
            return options.OnlyStoredDocuments && request.Query is not null ? throw new GraphQLException(TransportErrors.OnlyStoredDocuments()) : request;
        }

        var store = options.Documents ?? throw new GraphQLException(TransportErrors.NoDocumentStore());
        if (request.DocumentId is null && request.Query is { } text && !options.OnlyStoredDocuments)
        {
            await KeepAsync(store, hash!, text, cancellation);
            return request;
        }

        var found = await store.FindAsync(request.DocumentId ?? hash!, cancellation) ?? throw new GraphQLException(TransportErrors.UnknownDocument());
        return request with { Query = found, DocumentId = null };
    }

    private static async ValueTask KeepAsync(IDocumentStore store, string hash, string text, CancellationToken cancellation)
    {
        if (!store.AcceptsDocuments)
        {
            throw new GraphQLException(TransportErrors.NoDocumentStore());
        }

        if (!hash.Equals(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), StringComparison.OrdinalIgnoreCase))
        {
            throw new GraphQLException(TransportErrors.HashMismatch());
        }

        await store.AddAsync(hash.ToLowerInvariant(), text, cancellation);
    }

    private static string? HashOf(GraphQLRequest request)
        => request.Extensions.ValueKind is JsonValueKind.Object
            && request.Extensions.TryGetProperty("persistedQuery", out var named)
            && named.ValueKind is JsonValueKind.Object
            && named.TryGetProperty("sha256Hash", out var hash)
            && hash.ValueKind is JsonValueKind.String
            ? hash.GetString()
            : null;
}
