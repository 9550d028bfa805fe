using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution.Incremental;

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

    /// <summary>The <c>errors</c> entry as JSON.</summary>
    public static string ErrorsOf(ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            ErrorWriter.Write(json, result.Errors);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes an answer as a value of a larger document.</summary>
    public static void WriteObject(Utf8JsonWriter json, ExecutionResult result)
    {
        json.WriteStartObject();
        if (result.Errors.Count > 0)
        {
            json.WritePropertyName("errors"u8);
            ErrorWriter.Write(json, result.Errors);
        }

        if (result.KeptErrors is { } kept)
        {
            json.WritePropertyName("errors"u8);
            json.WriteRawValue(kept, skipInputValidation: true);
        }

        if (result.HasData)
        {
            json.WritePropertyName("data"u8);
            json.WriteRawValue(result.Data.Span, skipInputValidation: true);
        }

        if (result.Incremental is { } payload)
        {
            IncrementalWriter.Write(json, payload);
        }

        if (result.HasExtensions)
        {
            json.WritePropertyName("extensions"u8);
            JsonSerializer.Serialize(json, result.Extensions);
        }

        json.WriteEndObject();
    }
}
