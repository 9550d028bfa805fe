using System.Collections.Concurrent;
using System.Diagnostics;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Requests at a steady rate over tenants of the greeter: every second one greets, the others read.</summary>
/// <remarks>Each begins at its time, however slow the others are, and its latency counts from that time.</remarks>
internal sealed class SteadyLoad(CrmRuntime runtime, IReadOnlyList<string> tenants, int perSecond)
{
    private readonly ConcurrentQueue<(double Milliseconds, bool DuringSwap)> _times = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentDictionary<string, int> _greeted = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _isSwapping;

    public IReadOnlyCollection<string> Failures => _failures;

    public int Requests => _times.Count;

    public bool IsSwapping
    {
        set => _isSwapping = value;
    }

    public int Greeted(string tenant) => _greeted.GetValueOrDefault(tenant);

    public async Task RunAsync()
    {
        var open = new ConcurrentDictionary<Task, byte>();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; !_stop.IsCancellationRequested; i++)
        {
            var (tenant, greets) = (tenants[i % tenants.Count], i / tenants.Count % 2 == 0);
            var due = began + (Stopwatch.Frequency * i / perSecond);
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }

            var request = Task.Run(() => AskAsync(tenant, greets, due));
            open.TryAdd(request, 0);
            _ = request.ContinueWith(done => open.TryRemove(done, out _), TaskScheduler.Default);
        }

        await Task.WhenAll(open.Keys);
    }

    /// <summary>Waits until so many requests were answered.</summary>
    public async Task ReachAsync(int requests)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (_times.Count < requests)
        {
            await timer.WaitForNextTickAsync();
        }
    }

    public void Stop() => _stop.Cancel();

    public double Percentile99(bool duringSwap)
    {
        var times = _times.Where(t => t.DuringSwap == duringSwap).Select(t => t.Milliseconds).Order().ToList();
        return times.Count == 0 ? 0 : times[(int)(times.Count * 0.99)];
    }

    private async Task AskAsync(string tenant, bool greets, long due)
    {
        var isSwapping = _isSwapping;
        var answer = await new TestTenant(runtime, tenant).QueryAsync(
            greets ? """mutation { greet(input: { text: "Hello" }) { greeting { id } errors { message } } }""" : "{ greeterVersion greetings(first: 1) { totalCount } }");
        _times.Enqueue((Stopwatch.GetElapsedTime(due).TotalMilliseconds, isSwapping || _isSwapping));
        if (answer.Contains("\"errors\":[{", StringComparison.Ordinal))
        {
            _failures.Enqueue(answer);
        }
        else if (greets)
        {
            _greeted.AddOrUpdate(tenant, 1, static (_, count) => count + 1);
        }
    }
}
