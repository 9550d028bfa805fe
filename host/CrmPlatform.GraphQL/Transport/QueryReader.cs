using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Reads the request of a GET from its address. An empty parameter is like none.</summary>
internal static class QueryReader
{
    /// <summary>Reads the request.</summary>
    /// <exception cref="HttpRefusal">A parameter is not JSON.</exception>
    public static GraphQLRequest Read(IQueryCollection query) => new()
    {
        Query = Text(query, "query"),
        DocumentId = Text(query, "documentId"),
        OperationName = Text(query, "operationName"),
        Variables = Json(query, "variables"),
        Extensions = Json(query, "extensions"),
    };

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;

    private static JsonElement Json(IQueryCollection query, string name)
    {
        if (Text(query, name) is not { } text)
        {
            return default;
        }

        try
        {
            var value = JsonElement.Parse(text);
            return value.ValueKind switch
            {
                JsonValueKind.Object => value,
                JsonValueKind.Null => default,
                _ => throw TransportErrors.BadParameter(name, "a JSON object"),
            };
        }
        catch (JsonException)
        {
            throw TransportErrors.BadParameter(name, "a JSON object");
        }
    }
}
