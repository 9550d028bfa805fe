using System.Collections.Concurrent;
using System.Threading.Channels;
using CrmPlatform.Runtime.Schedules;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Events;

/// <summary>Delivers events in the background: at once after a commit, later for retries, and for whatever a stop left behind.</summary>
internal sealed class EventDispatcher(
    TenantRegistry tenants, EventSweep sweep, EventDelivery delivery, EventOptions options, TimeProvider clock, ILogger<EventDispatcher> log) : IAsyncDisposable
{
    private static readonly TimeSpan RetryTick = TimeSpan.FromMilliseconds(500);
    private readonly Channel<string> _signals = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, byte> _queued = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTime> _retries = new(StringComparer.Ordinal);
    private readonly BackgroundWork _work = new(clock);

    public void Start()
    {
        tenants.Published = Signal;
        _work.NowAndEvery(
            options.SweepEvery,
            SweepAsync,
            failure => log.LogError(failure, "The search for waiting events failed; it is repeated in {Minutes} minutes.", options.SweepEvery.TotalMinutes));
        _work.Every(RetryTick, SignalRetriesAsync, failure => log.LogError(failure, "Events that are due again were not looked at; that is repeated in {Milliseconds} ms.", RetryTick.TotalMilliseconds));
        for (var worker = 0; worker < options.Workers; worker++)
        {
            _work.Run(DeliverAsync);
        }
    }

    /// <summary>Says that a tenant may have events that wait.</summary>
    public void Signal(string tenant)
    {
        if (_queued.TryAdd(tenant, 0))
        {
            _signals.Writer.TryWrite(tenant);
        }
    }

    /// <summary>Takes no new events; the delivery that runs is broken off and repeated at the next start.</summary>
    public ValueTask DisposeAsync() => _work.DisposeAsync();

    private async Task DeliverAsync(CancellationToken stop)
    {
        await foreach (var id in _signals.Reader.ReadAllAsync(stop))
        {
            _queued.TryRemove(id, out _);
            try
            {
                var tenant = await tenants.GetAsync(id, stop);
                Remember(id, await delivery.DeliverAsync(tenant, stop));
            }
            catch (TenantException exception) when (exception.IsSuspended)
            {
                // They wait until it is resumed, which signals it.
                Remember(id, null);
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                log.LogError(exception, "Events of tenant '{Tenant}' were not delivered; they stay and are tried again.", id);
                Remember(id, clock.GetUtcNow().UtcDateTime + TimeSpan.FromMinutes(1));
            }
        }
    }

    private void Remember(string tenant, DateTime? retry)
    {
        if (retry is { } at)
        {
            _retries[tenant] = at;
        }
        else
        {
            _retries.TryRemove(tenant, out _);
        }
    }

    private Task SignalRetriesAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (tenant, _) in _retries.Where(r => r.Value <= now))
        {
            _retries.TryRemove(tenant, out _);
            Signal(tenant);
        }

        return Task.CompletedTask;
    }

    // A kill between commit and delivery leaves events that nobody signals.
    private async Task SweepAsync(CancellationToken stop)
    {
        foreach (var tenant in await sweep.FindAsync(stop))
        {
            Signal(tenant);
        }
    }
}
