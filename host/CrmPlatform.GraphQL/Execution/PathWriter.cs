using System.Text.Json;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Writes the way to a place of an answer as JSON.</summary>
internal static class PathWriter
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<object> path)
    {
        json.WriteStartArray();
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
}
