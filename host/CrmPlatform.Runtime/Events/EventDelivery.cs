using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Events;

/// <summary>Delivers a tenant's waiting events to the handlers of its modules.</summary>
/// <remarks>
/// Events of one aggregate are handled in order. A handler's changes and the proof that it had the event are one
/// transaction, so that its effect happens once, however often the delivery is begun.
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
            while (await ReadDueAsync(tenant, cancellation) is { Count: > 0 } due)
            {
                await DeliverAsync(tenant, due, cancellation);
            }

            return await NextRetryAsync(tenant, cancellation);
        }
        finally
        {
            tenant.EventGate.Release();
        }
    }

    private async Task DeliverAsync(Tenant tenant, IReadOnlyList<OutboxMessage> due, CancellationToken cancellation)
    {
        var delivered = new List<long>(due.Count);
        var blocked = new HashSet<Guid>();
        try
        {
            foreach (var row in due.Where(r => r.AggregateId is not { } aggregate || !blocked.Contains(aggregate)))
            {
                if (await TryDeliverAsync(tenant, row, cancellation) is not { } error)
                {
                    delivered.Add(row.Sequence);
                    continue;
                }

                if (row.AggregateId is { } failed)
                {
                    blocked.Add(failed);
                }

                await RecordFailureAsync(tenant, row, error, cancellation);
            }
        }
        finally
        {
            // The inbox knows what was handled: if this is lost, the next delivery skips it.
            await MarkDeliveredAsync(tenant, delivered, CancellationToken.None);
        }
    }

    private async Task<string?> TryDeliverAsync(Tenant tenant, OutboxMessage row, CancellationToken cancellation)
    {
        var message = EventMessages.Read(row);
        var error = default(string);
        foreach (var handler in tenant.Composition.Handlers.For(message))
        {
            try
            {
                using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                deadline.CancelAfter(options.HandlerTimeout);
                await HandleAsync(tenant, handler, message, deadline.Token);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // What a handler throws is its module's failure: the other handlers go on.
                log.LogError(exception, "{Handler} failed to handle event '{Event}' {EventId} of tenant '{Tenant}'.", handler.Name, message.Name, message.Id, tenant.Id);
                error ??= $"{handler.Name}: {exception.GetType().Name}: {exception.Message}";
            }
        }

        return error;
    }

    private async Task HandleAsync(Tenant tenant, ModuleEventHandler handler, EventEnvelope message, CancellationToken cancellation)
    {
        await using var scope = tenant.BeginScope(message.Caller ?? "event");
        await scope.Session.InUnitOfWorkAsync(
            async () =>
            {
                var platform = scope.Services.GetRequiredService<PlatformDbContext>();
                if (!await platform.Inbox.AnyAsync(i => i.EventId == message.Id && i.Handler == handler.Name, cancellation))
                {
                    platform.Inbox.Add(new InboxMessage(message.Id, handler.Name, Now));
                    await handler.HandleAsync(message, scope.Services, cancellation);
                }
            },
            cancellation);
    }

    private async Task<IReadOnlyList<OutboxMessage>> ReadDueAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var scope = tenant.BeginScope("events");
        var (now, max) = (Now, options.MaxAttempts);
        var waiting = scope.Services.GetRequiredService<PlatformDbContext>().Outbox
            .Where(o => o.DeliveredAt == null && o.Attempts < max);
        return await waiting
            .Where(o => o.NotBefore == null || o.NotBefore <= now)
            .Where(o => o.AggregateId == null || !waiting.Any(w => w.AggregateId == o.AggregateId && w.Sequence < o.Sequence && w.NotBefore > now))
            .OrderBy(o => o.Sequence)
            .Take(BatchSize)
            .ToListAsync(cancellation);
    }

    private async Task<DateTime?> NextRetryAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var scope = tenant.BeginScope("events");
        return await scope.Services.GetRequiredService<PlatformDbContext>().Outbox
            .Where(o => o.DeliveredAt == null && o.Attempts < options.MaxAttempts)
            .MinAsync(o => o.NotBefore, cancellation);
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
        await using var scope = tenant.BeginScope("events");
        await scope.Session.InUnitOfWorkAsync(() => change(scope.Services.GetRequiredService<PlatformDbContext>()), CancellationToken.None);
    }
}
