using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Runtime.Events;

/// <summary>An event on its way, and what became of it in this delivery.</summary>
internal sealed class PendingEvent(OutboxMessage row)
{
    public OutboxMessage Row { get; } = row;

    public EventEnvelope Message { get; } = EventMessages.Read(row);

    /// <summary>Why the first handler that failed did so; null while none has.</summary>
    public string? Error { get; set; }

    /// <summary>Whether a handler has to wait with it, since it failed with an earlier one of the same aggregate.</summary>
    public bool IsHeldBack { get; set; }

    /// <summary>How long it waits for a handler whose module is out of use; null when it does not.</summary>
    public TimeSpan? WaitsFor { get; set; }

    public bool IsDelivered => Error is null && !IsHeldBack && WaitsFor is null;
}
