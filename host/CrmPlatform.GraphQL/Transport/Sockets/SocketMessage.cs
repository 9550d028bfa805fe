using System.Text.Json;
using System.Text.Unicode;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport.Sockets;

/// <summary>A message of a client.</summary>
internal sealed class SocketMessage
{
    public required string Type { get; init; }

    /// <summary>Which operation it is about; empty for the connection.</summary>
    public string Id { get; init; } = "";

    public JsonElement Payload { get; init; }

    /// <summary>Reads a message.</summary>
    /// <exception cref="SocketClosing">It is none.</exception>
    public static SocketMessage Read(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw Bad("The message is not valid UTF-8");
        }

        try
        {
            var json = new Utf8JsonReader(utf8);
            var message = JsonElement.ParseValue(ref json);
            if (message.ValueKind is not JsonValueKind.Object)
            {
                throw Bad("The message is not a JSON object");
            }

            return new SocketMessage
            {
                Type = Text(message, "type") ?? throw Bad("The message has no type"),
                Id = Text(message, "id") ?? "",
                Payload = message.TryGetProperty("payload", out var payload) ? payload : default,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Bad("The message is not valid JSON");
        }
    }

    /// <summary>The request of a subscribe message.</summary>
    /// <exception cref="SocketClosing">It holds none.</exception>
    public GraphQLRequest ReadRequest()
    {
        if (Id.Length == 0)
        {
            throw Bad("The subscribe message has no id");
        }

        if (Payload.ValueKind is not JsonValueKind.Object)
        {
            throw Bad("The subscribe message has no payload");
        }

        try
        {
            return new GraphQLRequest
            {
                Query = Text(Payload, "query"),
                DocumentId = Text(Payload, "documentId"),
                OperationName = Text(Payload, "operationName"),
                Variables = Map("variables"),
                Extensions = Map("extensions"),
            };
        }
        catch (InvalidOperationException)
        {
            throw Bad("The payload holds half of a surrogate pair");
        }
    }

    private JsonElement Map(string name)
    {
        if (!Payload.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return default;
        }

        return value.ValueKind is JsonValueKind.Object ? value : throw Bad($"The payload's '{name}' is not an object");
    }

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.String ? value.GetString() : throw Bad($"The message's '{name}' is not a string");
    }

    private static SocketClosing Bad(string reason) => new(CloseCodes.BadMessage, reason);
}
