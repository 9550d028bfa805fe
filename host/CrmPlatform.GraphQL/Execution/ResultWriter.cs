using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Writes answers as JSON. spec: sec-Response-Format</summary>
internal static class ResultWriter
{
    /// <summary>Answers are JSON documents, not parts of HTML pages: only what JSON demands is escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue };

    /// <summary>How many bytes an answer has around its data.</summary>
    public static int PlainOverhead => PlainStart.Length + PlainEnd.Length;

    private static ReadOnlySpan<byte> PlainStart => "{\"data\":"u8;

    private static ReadOnlySpan<byte> PlainEnd => "}"u8;

    public static void Write(ExecutionResult result, IBufferWriter<byte> output)
    {
        if (result.PlainLength is not null)
        {
            output.Write(PlainStart);
            output.Write(result.Data.Span);
            output.Write(PlainEnd);
            return;
        }

        using var json = new Utf8JsonWriter(output, Options);
        WriteObject(json, result);
    }

    /// <summary>Writes an answer as a value of a larger document.</summary>
    public static void WriteObject(Utf8JsonWriter json, ExecutionResult result)
    {
        json.WriteStartObject();
        if (result.Errors.Count > 0)
        {
            json.WritePropertyName("errors"u8);
            WriteErrors(json, result.Errors);
        }

        if (result.HasData)
        {
            json.WritePropertyName("data"u8);
            json.WriteRawValue(result.Data.Span, skipInputValidation: true);
        }

        if (result.HasExtensions)
        {
            json.WritePropertyName("extensions"u8);
            JsonSerializer.Serialize(json, result.Extensions);
        }

        json.WriteEndObject();
    }

    public static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors)
        {
            WriteError(json, error);
        }

        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error.Message);
        if (error.Locations.Count > 0)
        {
            WriteLocations(json, error);
        }

        if (error.Path is { } path)
        {
            WritePath(json, path);
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

    private static void WritePath(Utf8JsonWriter json, IReadOnlyList<object> path)
    {
        json.WriteStartArray("path"u8);
        foreach (var step in path)
        {
            if (step is int index)
            {
                json.WriteNumberValue(index);
            }
            else
            {
                json.WriteStringValue(step.ToString());
            }
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
