using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Events;

/// <summary>Delivers a tenant's waiting events to the handlers of its modules.</summary>
/// <remarks>
/// Each handler gets the events of an aggregate in order, and its effect happens once, however often a delivery is begun.
/// </remarks>
internal sealed class EventDelivery(EventOptions options, TimeProvider clock, ILogger<EventDelivery> log)
{
    private const int BatchSize = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Delivers what is due, and what that publishes, until nothing more is due.</summary>
    /// <returns>When the next retry is due; null when nothing waits.</returns>
    public async Task<DateTime?> DeliverAsync(Tenant tenant, CancellationToken cancellation)
    {
        await tenant.EventGate.WaitAsync(cancellation);
        try
        {
            while (true)
            {
                var (due, retry) = await ReadDueAsync(tenant, cancellation);
                if (due.Count == 0)
                {
                    return retry;
                }

                await DeliverAsync(tenant, due, cancellation);
            }
        }
        finally
        {
            tenant.EventGate.Release();
        }
    }

    private async Task DeliverAsync(Tenant tenant, IReadOnlyList<OutboxMessage> due, CancellationToken cancellation)
    {
        var events = due.Select(row => new PendingEvent(row)).ToList();

        // The handlers are those of one composition, and so are their scopes, even when the tenant is switched meanwhile.
        using var work = tenant.BeginWork();
        foreach (var handler in work.Composition.Handlers.All)
        {
            await new HandlerRun(work, handler, options.HandlerTimeout, clock, log).HandleAsync(events.Where(e => handler.Handles(e.Message)), cancellation);
        }

        foreach (var failed in events.Where(e => e.Error is not null))
        {
            await RecordFailureAsync(tenant, failed.Row, failed.Error!, cancellation);
        }

        if (events.Where(e => e is { WaitsFor: not null, Error: null }).ToList() is { Count: > 0 } waiting)
        {
            await PostponeAsync(tenant, [.. waiting.Select(e => e.Row.Sequence)], waiting.Max(e => e.WaitsFor!.Value), cancellation);
        }

        // If a kill loses this, the inbox still knows what was handled, and the next delivery skips it.
        await MarkDeliveredAsync(tenant, [.. events.Where(e => e.IsDelivered).Select(e => e.Row.Sequence)], cancellation);
    }

    // What is due, and when the first of the others is.
    private async Task<(IReadOnlyList<OutboxMessage> Due, DateTime? Retry)> ReadDueAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var scope = tenant.BeginScope(Caller.System("events"));
        var (now, max) = (Now, options.MaxAttempts);
        var waiting = scope.Services.GetRequiredService<PlatformDbContext>().Outbox.Where(o => o.DeliveredAt == null && o.Attempts < max);
        var retries = await waiting.Where(o => o.NotBefore > now).GroupBy(o => o.AggregateId)
            .Select(group => new { Aggregate = group.Key, At = group.Min(o => o.NotBefore) }).ToListAsync(cancellation);

        // What follows an event that waits for its retry waits with it.
        var blocked = retries.Where(r => r.Aggregate is not null).Select(r => r.Aggregate!.Value).ToList();
        var due = waiting.Where(o => o.NotBefore == null || o.NotBefore <= now);
        if (blocked.Count > 0)
        {
            due = due.Where(o => o.AggregateId == null || !blocked.Contains(o.AggregateId.Value));
        }

        return (await due.OrderBy(o => o.Sequence).Take(BatchSize).ToListAsync(cancellation), retries.Min(r => r.At));
    }

    private async Task RecordFailureAsync(Tenant tenant, OutboxMessage row, string error, CancellationToken cancellation)
    {
        var attempts = row.Attempts + 1;
        var notBefore = Now + options.DelayAfter(attempts);
        await ChangeAsync(tenant, platform => platform.Outbox.Where(o => o.Sequence == row.Sequence).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Attempts, attempts).SetProperty(o => o.NotBefore, notBefore).SetProperty(o => o.LastError, error), cancellation));
        if (attempts >= options.MaxAttempts)
        {
            log.LogError("Event '{Event}' {EventId} of tenant '{Tenant}' is given up after {Attempts} attempts: {Error}", row.Name, row.Id, tenant.Id, attempts, error);
        }
    }

    // That a module is out of use is no attempt of the event's: it waits and is counted on.
    private Task PostponeAsync(Tenant tenant, List<long> sequences, TimeSpan pause, CancellationToken cancellation)
    {
        var notBefore = Now + pause;
        return ChangeAsync(tenant, platform => platform.Outbox.Where(o => sequences.Contains(o.Sequence)).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.NotBefore, notBefore), cancellation));
    }

    private async Task MarkDeliveredAsync(Tenant tenant, List<long> sequences, CancellationToken cancellation)
    {
        if (sequences.Count > 0)
        {
            var now = Now;
            await ChangeAsync(tenant, platform => platform.Outbox.Where(o => sequences.Contains(o.Sequence)).ExecuteUpdateAsync(
                set => set.SetProperty(o => o.DeliveredAt, now).SetProperty(o => o.LastError, (string?)null), cancellation));
        }
    }

    private static async Task ChangeAsync(Tenant tenant, Func<PlatformDbContext, Task> change)
    {
        await using var scope = tenant.BeginScope(Caller.System("events"));
        await scope.Session.InUnitOfWorkAsync(() => change(scope.Services.GetRequiredService<PlatformDbContext>()), CancellationToken.None);
    }
}
