using System.Data.Common;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Events;

/// <summary>Gives a handler its events, in order.</summary>
/// <remarks>
/// A handler's changes and the proof that it had the event are one transaction, so that its effect happens once.
/// Events are taken together, since a transaction costs more than most handlers; when one fails, each gets its own.
/// </remarks>
internal sealed class HandlerRun(TenantWork work, ModuleEventHandler handler, TimeSpan timeout, TimeProvider clock, ILogger log)
{
    private const int MostTogether = 50;
    private readonly HashSet<Guid> _failed = [];
    private bool _isOutOfUse;

    public async Task HandleAsync(IEnumerable<PendingEvent> events, CancellationToken cancellation)
    {
        var together = new List<PendingEvent>(MostTogether);
        foreach (var next in events)
        {
            if (together.Count == MostTogether || (together.Count > 0 && together[0].Row.Caller != next.Row.Caller))
            {
                await HandleSomeAsync(together, cancellation);
                together.Clear();
            }

            together.Add(next);
        }

        await HandleSomeAsync(together, cancellation);
    }

    private async Task HandleSomeAsync(List<PendingEvent> events, CancellationToken cancellation)
    {
        // A module that is out of use is tried with one event: together they would not tell which of them fails.
        var breaker = handler.Module.Breaker;
        if (!_isOutOfUse && _failed.Count == 0 && events.Count > 1 && breaker?.Reason is null && breaker?.Refusal() is null && await TryAsync(events, cancellation) is null)
        {
            return;
        }

        foreach (var one in events)
        {
            if (one.Row.AggregateId is { } aggregate && _failed.Contains(aggregate))
            {
                one.IsHeldBack = true;
            }
            else if (_isOutOfUse || breaker?.Refusal() is not null)
            {
                // Nothing is lost: it and all after it wait until the module is tried again.
                (_isOutOfUse, one.WaitsFor) = (true, breaker!.Pause);
            }
            else if (await TryAsync([one], cancellation) is { } exception)
            {
                Fail(one, exception);
            }
        }
    }

    private void Fail(PendingEvent one, Exception exception)
    {
        ModuleMetrics.Failed(handler.Module.Id, "event");
        var trace = FailureTrace.NewId();
        log.LogError(
            exception, "{Handler} failed to handle event '{Event}' {EventId} of tenant '{Tenant}' in trace {TraceId}.", handler.Name, one.Row.Name, one.Row.Id, work.TenantId, trace);
        one.Error ??= $"{handler.Name}: it ended with '{exception.GetType().Name}'. {FailureTrace.Sentence(trace)}";
        if (one.Row.AggregateId is { } aggregate)
        {
            _failed.Add(aggregate);
        }
    }

    // What a handler throws is its module's failure: the other handlers go on.
    private async Task<Exception?> TryAsync(IReadOnlyList<PendingEvent> events, CancellationToken cancellation)
    {
        if (events.Count == 0)
        {
            return null;
        }

        var handling = Task.Run(() => HandleTogetherAsync(events, cancellation), cancellation);
        try
        {
            // Twice the time: a handler that listens to its cancellation ends by itself, and then gives back what it holds.
            await handling.WaitAsync((timeout * events.Count) + timeout, cancellation);
            handler.Module.Breaker?.Succeeded();
            return null;
        }
        catch (TimeoutException exception) when (!handling.IsCompleted)
        {
            handler.Module.Breaker?.Strike($"'{handler.Member}' with more than {timeout.TotalSeconds:0.###} s");
            return exception;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // Events that fail together are tried again one by one: only that counts.
            if (events.Count == 1 && exception is not (DbException or OperationCanceledException))
            {
                handler.Module.Breaker?.Failed($"'{exception.GetType().Name}' in '{handler.Member}'", null);
            }

            return exception;
        }
    }

    private async Task HandleTogetherAsync(IReadOnlyList<PendingEvent> events, CancellationToken cancellation)
    {
        await using var scope = work.BeginScope(Caller.System(events[0].Row.Caller));
        scope.Session.Operation = $"event {events[0].Row.Name} > {handler.Name}";
        await scope.Session.InUnitOfWorkAsync(() => HandleAsync(scope, events, cancellation), cancellation);
    }

    private async Task HandleAsync(TenantScope scope, IReadOnlyList<PendingEvent> events, CancellationToken cancellation)
    {
        var platform = scope.Services.GetRequiredService<PlatformDbContext>();
        var ids = events.Select(e => e.Row.Id).ToList();
        var had = await platform.Inbox.Where(i => ids.Contains(i.EventId) && i.Handler == handler.Name).Select(i => i.EventId).ToListAsync(cancellation);
        foreach (var one in events.Where(e => !had.Contains(e.Row.Id)))
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(timeout);

            using var span = WorkSpans.Begin("event", handler.Name, one.Row.TraceParent);
            var began = ModuleMetrics.Now;

            // Saved one by one: a handler may look for what it did with the event before.
            await scope.Session.InUnitOfWorkAsync(
                () =>
                {
                    platform.Inbox.Add(new InboxMessage(one.Row.Id, handler.Name, clock.GetUtcNow().UtcDateTime));
                    return handler.HandleAsync(one.Message, scope.Services, deadline.Token);
                },
                deadline.Token);
            ModuleMetrics.Called(handler.Module.Id, "event", began);
        }
    }
}
