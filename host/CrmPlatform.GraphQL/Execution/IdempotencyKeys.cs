using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Reads the idempotency key of a request, and what the key stands for.</summary>
internal static class IdempotencyKeys
{
    private const string Extension = "idempotencyKey";
    private const int MostCharacters = 255;

    /// <summary>Whether the request has a key, or what should be one.</summary>
    public static bool HasOne(GraphQLRequest request) =>
        request.IdempotencyKey is not null || (request.Extensions.ValueKind is JsonValueKind.Object && request.Extensions.TryGetProperty(Extension, out _));

    /// <summary>The key of the request itself or of its extensions; null when it has none.</summary>
    /// <exception cref="GraphQLException">It is no key.</exception>
    public static string? Of(GraphQLRequest request)
    {
        var key = request.IdempotencyKey;
        if (key is null && request.Extensions.ValueKind is JsonValueKind.Object && request.Extensions.TryGetProperty(Extension, out var value))
        {
            key = value.ValueKind is JsonValueKind.String ? value.GetString()! : throw new GraphQLException(ExecutionErrors.BadIdempotencyKey(MostCharacters));
        }

        return key is null or { Length: > 0 and <= MostCharacters } && key?.Any(c => c is <= ' ' or > '~') is not true
            ? key
            : throw new GraphQLException(ExecutionErrors.BadIdempotencyKey(MostCharacters));
    }

    /// <summary>Refuses several mutations: each is a transaction of its own, and one answer for all could tell of half of them.</summary>
    public static void CheckSingle(OperationPlan plan)
    {
        var mutations = plan.Root.Fields.Count(field => field.Field.Name != "__typename");
        if (mutations != 1)
        {
            throw new GraphQLException(ExecutionErrors.KeyForSeveral(mutations));
        }
    }

    /// <summary>Stands for all that the request says: document, operation, variables and files.</summary>
    public static string HashOf(GraphQLRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, request.Query!);
        Add(hash, request.OperationName ?? "");
        Add(hash, request.Variables.ValueKind is JsonValueKind.Undefined ? "" : request.Variables.GetRawText());
        foreach (var (place, file) in (request.Files ?? new Dictionary<string, TypeSystem.UploadedFile>()).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(hash, place);
            Add(hash, file.Name);
            using var content = file.OpenRead();
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // With its length before it, no text can run into the next one.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
