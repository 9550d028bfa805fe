using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Looks, from a thread of its own, for calls of modules that do not return and for modules that hold all threads of the pool.</summary>
/// <remarks>A thread that loops cannot be ended in one process. Its module gets no further calls, and the pool gets more threads.</remarks>
internal sealed class CallWatch : IDisposable
{
    private const int MoreThreads = 32;
    private const int MostThreads = 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<RunningCall, byte> _running = new();
    private readonly ManualResetEventSlim _stop = new();
    private readonly ModuleLimits _limits;
    private readonly ILogger _log;
    private long _asked;
    private int _answered = 1;

    public CallWatch(ModuleLimits limits, ILogger<CallWatch> log)
    {
        (_limits, _log) = (limits, log);
        new Thread(Watch) { IsBackground = true, Name = "watch of modules" }.Start();
    }

    public RunningCall Begin(ModuleBreaker breaker, string what)
    {
        var call = new RunningCall(breaker, what, Environment.TickCount64);
        _running.TryAdd(call, 0);
        return call;
    }

    public void End(RunningCall call) => _running.TryRemove(call, out _);

    public void Dispose() => _stop.Set();

    private void Watch()
    {
        while (!_stop.Wait(Pause))
        {
            StrikeSlowCalls();
            FeedPool();
        }
    }

    private void StrikeSlowCalls()
    {
        var now = Environment.TickCount64;
        foreach (var (call, _) in _running)
        {
            if (!call.IsStruck && now - call.Begun > _limits.Call.TotalMilliseconds)
            {
                call.IsStruck = true;
                _log.LogError("'{Call}' has run for more than {Seconds} s.", call.What, _limits.Call.TotalSeconds);
                call.Breaker.Strike($"'{call.What}' with a thread for more than {_limits.Call.TotalSeconds:0.###} s");
            }
        }
    }

    // The pool by itself adds one or two threads a second: too few when a module blocks hundreds.
    private void FeedPool()
    {
        if (Interlocked.Exchange(ref _answered, 0) == 1)
        {
            _asked = Environment.TickCount64;
            ThreadPool.UnsafeQueueUserWorkItem(static watch => Volatile.Write(ref watch._answered, 1), this, preferLocal: false);
        }
        else if (Environment.TickCount64 - _asked > Patience.TotalMilliseconds)
        {
            ThreadPool.GetMinThreads(out var workers, out var ports);
            if (workers < MostThreads && ThreadPool.SetMinThreads(Math.Max(workers, ThreadPool.ThreadCount) + MoreThreads, ports))
            {
                _log.LogWarning("The pool's threads were all taken for {Milliseconds} ms; it gets {More} more.", Patience.TotalMilliseconds, MoreThreads);
            }
        }
    }
}
