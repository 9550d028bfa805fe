using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sdk.Database;

/// <summary>A published event that waits in the tenant's database until every handler has had it.</summary>
public sealed class OutboxMessage
{
    private const int TitleLength = 400;
    private const int TraceLength = 55; // https://www.w3.org/TR/trace-context/#traceparent-header

    /// <summary>The order in which events were written.</summary>
    public long Sequence { get; private set; }

    /// <summary>The event's id.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The event's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The payload's version.</summary>
    public int PayloadVersion { get; private set; }

    /// <summary>The id of the module that published it.</summary>
    public string Module { get; private set; } = "";

    /// <summary>Events of one aggregate are handled in order; null when the order does not matter.</summary>
    public Guid? AggregateId { get; private set; }

    /// <summary>A sentence for people.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The records that it is about, as JSON: <c>[{"Key":"Customer","Value":"…"}]</c>.</summary>
    public string About { get; private set; } = "[]";

    /// <summary>The payload as JSON.</summary>
    public string Payload { get; private set; } = "{}";

    /// <summary>When it happened, in UTC.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>Who caused it.</summary>
    public string Caller { get; private set; } = "";

    /// <summary>The W3C trace id of what caused it; null when that was not traced.</summary>
    public string? TraceParent { get; private set; }

    /// <summary>When every handler was done, in UTC; null while it waits.</summary>
    public DateTime? DeliveredAt { get; set; }

    /// <summary>How often delivery was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be tried before this instant, in UTC.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>Why the last try failed.</summary>
    public string? LastError { get; set; }

    internal static OutboxMessage From(object @event, string module, ModuleSession session)
    {
        var type = @event.GetType();
        var shape = EventShape.Of(type);
        var title = shape.TitleOf(@event);
        return new OutboxMessage
        {
            Name = shape.Attribute.Name,
            PayloadVersion = shape.Attribute.Version,
            Module = module,
            AggregateId = shape.AggregateOf(@event),
            Title = title.Length > TitleLength ? title[..TitleLength] : title,
            About = JsonSerializer.Serialize(shape.AboutOf(@event)),
            Payload = JsonSerializer.Serialize(@event, type, JsonSerializerOptions.Web),
            OccurredAt = session.Clock.GetUtcNow().UtcDateTime,
            Caller = session.CallerName,
            TraceParent = Activity.Current is { IdFormat: ActivityIdFormat.W3C } cause ? cause.Id : null,
        };
    }

    internal static void Configure(ModelBuilder model, ModuleDatabase module) => model.Entity<OutboxMessage>(e =>
    {
        PlatformTables.Map(e, "outbox", module.UsesTablePrefix);
        e.HasKey(m => m.Sequence);
        e.Property(m => m.Sequence).ValueGeneratedOnAdd().HasColumnName("sequence");
        e.Property(m => m.Id).HasColumnName("id");
        e.Property(m => m.Name).HasColumnName("name").HasMaxLength(200);
        e.Property(m => m.PayloadVersion).HasColumnName("payload_version");
        e.Property(m => m.Module).HasColumnName("module").HasMaxLength(200);
        e.Property(m => m.AggregateId).HasColumnName("aggregate_id");
        e.Property(m => m.Title).HasColumnName("title").HasMaxLength(TitleLength);
        e.Property(m => m.About).HasColumnName("about");
        e.Property(m => m.Payload).HasColumnName("payload");
        e.Property(m => m.OccurredAt).HasColumnName("occurred_at");
        e.Property(m => m.Caller).HasColumnName("caller").HasMaxLength(200);
        e.Property(m => m.TraceParent).HasColumnName("trace_parent").HasMaxLength(TraceLength);
        e.Property(m => m.DeliveredAt).HasColumnName("delivered_at");
        e.Property(m => m.Attempts).HasColumnName("attempts");
        e.Property(m => m.NotBefore).HasColumnName("not_before");
        e.Property(m => m.LastError).HasColumnName("last_error");
    });
}
