using System.Text.Json;

namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>Writes what an answer in several payloads has beside data and errors.</summary>
internal static class IncrementalWriter
{
    public static void Write(Utf8JsonWriter json, IncrementalPayload payload)
    {
        if (payload.Pending.Count > 0)
        {
            json.WriteStartArray("pending"u8);
            foreach (var part in payload.Pending)
            {
                WritePending(json, part);
            }

            json.WriteEndArray();
        }

        if (payload.Delivered.Count > 0)
        {
            json.WriteStartArray("incremental"u8);
            foreach (var part in payload.Delivered)
            {
                WriteDelivered(json, part);
            }

            json.WriteEndArray();
        }

        if (payload.Completed.Count > 0)
        {
            json.WriteStartArray("completed"u8);
            foreach (var part in payload.Completed)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, part.Id);
                WriteErrors(json, part.Errors);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("hasNext"u8, payload.HasNext);
    }

    private static void WritePending(Utf8JsonWriter json, PendingPart part)
    {
        for (var i = 0; i < part.Ids.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, part.Ids[i]);
            json.WritePropertyName("path"u8);
            PathWriter.Write(json, part.Path);
            if (part.Labels[i] is { } label)
            {
                json.WriteString("label"u8, label);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteDelivered(Utf8JsonWriter json, DeliveredPart part)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, part.Id);
        json.WritePropertyName(part.IsList ? "items"u8 : "data"u8);
        json.WriteRawValue(part.Json, skipInputValidation: true);
        WriteErrors(json, part.Errors);
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            json.WritePropertyName("errors"u8);
            ErrorWriter.Write(json, errors);
        }
    }
}
