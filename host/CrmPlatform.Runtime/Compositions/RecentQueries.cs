using System.Collections.Concurrent;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>What a tenant's clients asked lately, each document once: a new composition is warmed with it.</summary>
/// <remarks>The variables are those with which a document was first asked. They stay in memory, and go to the same tenant's database only.</remarks>
internal sealed class RecentQueries
{
    private const int MostDocuments = 64;
    private const int MostCharacters = 16_384;
    private readonly ConcurrentDictionary<string, GraphQLRequest> _requests = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>The requests.</summary>
    public IReadOnlyCollection<GraphQLRequest> All => [.. _requests.Values];

    /// <summary>Remembers a request, in the place of the oldest one when there are many.</summary>
    public void Add(GraphQLRequest request)
    {
        if (request is not { Query: { Length: <= MostCharacters } text, Files: null } || _requests.ContainsKey(text) || !TryKeep(request.Variables, out var variables))
        {
            return;
        }

        if (_requests.TryAdd(text, new GraphQLRequest { Query = text, OperationName = request.OperationName, Variables = variables }))
        {
            _order.Enqueue(text);
            while (_order.Count > MostDocuments && _order.TryDequeue(out var oldest))
            {
                _requests.TryRemove(oldest, out _);
            }
        }
    }

    // The request's own memory goes back to a pool when it was answered.
    private static bool TryKeep(JsonElement variables, out JsonElement kept)
    {
        kept = default;
        if (variables.ValueKind is not JsonValueKind.Object)
        {
            return true;
        }

        if (variables.GetRawText().Length > MostCharacters)
        {
            return false;
        }

        kept = variables.Clone();
        return true;
    }
}
