using System.Text.Json;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Writes errors as JSON. spec: sec-Errors</summary>
internal static class ErrorWriter
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors)
        {
            Write(json, error);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error.Message);
        if (error.Locations.Count > 0)
        {
            WriteLocations(json, error);
        }

        if (error.Path is { } path)
        {
            json.WritePropertyName("path"u8);
            PathWriter.Write(json, path);
        }

        if (error.Code is not null || error.Extensions.Count > 0)
        {
            WriteExtensions(json, error);
        }

        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartArray("locations"u8);
        foreach (var location in error.Locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, location.Line);
            json.WriteNumber("column"u8, location.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject("extensions"u8);
        if (error.Code is { } code)
        {
            json.WriteString("code"u8, code);
        }

        foreach (var (key, value) in error.Extensions)
        {
            if (key != "code" || error.Code is null)
            {
                json.WritePropertyName(key);
                JsonSerializer.Serialize(json, value);
            }
        }

        json.WriteEndObject();
    }
}
