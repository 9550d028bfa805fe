using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sdk.Database;

/// <summary>The proof that a handler has had an event; saved with the handler's own changes.</summary>
/// <param name="eventId">The event's id.</param>
/// <param name="handler">The handler's name: module, type and method.</param>
/// <param name="handledAt">When, in UTC.</param>
public sealed class InboxMessage(Guid eventId, string handler, DateTime handledAt)
{
    /// <summary>The event's id.</summary>
    public Guid EventId { get; private set; } = eventId;

    /// <summary>The handler's name: module, type and method.</summary>
    public string Handler { get; private set; } = handler;

    /// <summary>When, in UTC.</summary>
    public DateTime HandledAt { get; private set; } = handledAt;

    internal static void Configure(ModelBuilder model, ModuleDatabase module) => model.Entity<InboxMessage>(e =>
    {
        PlatformTables.Map(e, "inbox", module.UsesTablePrefix);
        e.HasKey(m => new { m.EventId, m.Handler });
        e.Property(m => m.EventId).HasColumnName("event_id");
        e.Property(m => m.Handler).HasColumnName("handler").HasMaxLength(300);
        e.Property(m => m.HandledAt).HasColumnName("handled_at");
    });
}
