using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Reads what a client accepts.</summary>
internal static class AcceptHeader
{
    private const int MaxKnown = 256;

    // Clients send few different headers, each again and again.
    private static readonly ConcurrentDictionary<string, ResponseFormat?> Known = new(StringComparer.Ordinal);

    /// <summary>The format that suits a client best; null when none does.</summary>
    public static ResponseFormat? Choose(string? accept)
    {
        if (string.IsNullOrWhiteSpace(accept))
        {
            return ResponseFormat.Json;
        }

        if (Known.TryGetValue(accept, out var known))
        {
            return known;
        }

        var chosen = Read(accept);
        if (Known.Count < MaxKnown)
        {
            Known[accept] = chosen;
        }

        return chosen;
    }

    private static ResponseFormat? Read(string accept)
    {
        if (!MediaTypeHeaderValue.TryParseList([accept], out var types))
        {
            return null;
        }

        ResponseFormat? best = null;
        var bestQuality = 0.0;
        foreach (var type in types)
        {
            var quality = type.Quality ?? 1;
            if (quality > bestQuality && FormatOf(type) is { } format)
            {
                best = format;
                bestQuality = quality;
            }
        }

        return best;
    }

    private static ResponseFormat? FormatOf(MediaTypeHeaderValue type)
    {
        if (type.Charset.HasValue && !IsUtf8(type.Charset.Value))
        {
            return null;
        }

        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/graphql-response+json" => ResponseFormat.GraphQLResponse,
            "application/json" or "application/*" or "*/*" => ResponseFormat.Json,
            "text/event-stream" => ResponseFormat.EventStream,

            // An older shape of incremental delivery, which clients ask for by this parameter, is not served.
            "multipart/mixed" when type.Parameters.All(p => !p.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase)) => ResponseFormat.Multipart,
            _ => null,
        };
    }

    /// <summary>Whether a charset is the one of JSON.</summary>
    public static bool IsUtf8(string? charset) => charset?.Trim('"').ToLowerInvariant() is "utf-8" or "utf8";
}
