using System.Text.Json;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Reads stored events.</summary>
internal static class EventMessages
{
    public static EventEnvelope Read(OutboxMessage row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Version = row.PayloadVersion,
        Module = row.Module,
        OccurredAt = row.OccurredAt,
        Caller = row.Caller,
        Title = row.Title,
        About = JsonSerializer.Deserialize<List<KeyValuePair<string, Guid>>>(row.About) ?? [],
        Payload = JsonSerializer.Deserialize<JsonElement>(row.Payload),
    };
}
