using System.Text.Json;
using System.Text.Unicode;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Reads requests from JSON. Properties that are not known are ignored.</summary>
internal static class RequestReader
{
    private const int MostTokens = 250_000;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a body: one request, or several if batches are allowed.</summary>
    /// <exception cref="HttpRefusal">It is not that.</exception>
    public static RequestBody Read(ReadOnlySpan<byte> utf8, int maxBatchSize)
    {
        utf8 = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (utf8.IsEmpty)
        {
            throw TransportErrors.BodyMissing();
        }

        if (!Utf8.IsValid(utf8))
        {
            throw TransportErrors.NotUtf8();
        }

        try
        {
            var json = new Utf8JsonReader(utf8);
            json.Read();
            var body = json.TokenType is JsonTokenType.StartArray ? new RequestBody(ReadBatch(ref json, maxBatchSize)) : new RequestBody(ReadOne(ref json));
            json.Read();
            return body;
        }
        catch (JsonException exception)
        {
            throw TransportErrors.NotJson(exception.Message);
        }
        catch (InvalidOperationException)
        {
            throw TransportErrors.NotJson("a string holds half of a surrogate pair.");
        }
    }

    /// <summary>Reads one request whose JSON value the reader stands on.</summary>
    public static GraphQLRequest ReadOne(ref Utf8JsonReader json)
    {
        if (json.TokenType is not JsonTokenType.StartObject)
        {
            throw TransportErrors.NotAnObject();
        }

        string? query = null, documentId = null, operationName = null;
        JsonElement variables = default, extensions = default;
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("query"u8))
            {
                query = ReadString(ref json, "query");
            }
            else if (json.ValueTextEquals("operationName"u8))
            {
                operationName = ReadString(ref json, "operationName");
            }
            else if (json.ValueTextEquals("variables"u8))
            {
                variables = ReadObject(ref json, "variables");
            }
            else if (json.ValueTextEquals("extensions"u8))
            {
                extensions = ReadObject(ref json, "extensions");
            }
            else if (json.ValueTextEquals("documentId"u8))
            {
                documentId = ReadString(ref json, "documentId");
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }

        return new GraphQLRequest { Query = query, DocumentId = documentId, OperationName = operationName, Variables = variables, Extensions = extensions };
    }

    private static List<GraphQLRequest> ReadBatch(ref Utf8JsonReader json, int maxBatchSize)
    {
        var requests = new List<GraphQLRequest>();
        while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
        {
            if (requests.Count >= maxBatchSize)
            {
                throw TransportErrors.BatchTooLarge(maxBatchSize);
            }

            requests.Add(ReadOne(ref json));
        }

        return requests.Count > 0 ? requests : throw (maxBatchSize == 0 ? TransportErrors.BatchTooLarge(0) : TransportErrors.EmptyBatch());
    }

    private static string? ReadString(ref Utf8JsonReader json, string name)
    {
        json.Read();
        return json.TokenType is JsonTokenType.String or JsonTokenType.Null ? json.GetString() : throw TransportErrors.BadParameter(name, "a string");
    }

    private static JsonElement ReadObject(ref Utf8JsonReader json, string name)
    {
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.StartObject => ReadValue(ref json, name),
            _ => throw TransportErrors.BadParameter(name, "an object"),
        };
    }

    // A value takes many times its text as an element, so it is counted before it becomes one.
    private static JsonElement ReadValue(ref Utf8JsonReader json, string name)
    {
        var ahead = json;
        var tokens = 0;
        while (ahead.Read() && ahead.CurrentDepth > json.CurrentDepth)
        {
            if (++tokens > MostTokens)
            {
                throw TransportErrors.TooManyValues(name, MostTokens);
            }
        }

        return JsonElement.ParseValue(ref json);
    }
}
