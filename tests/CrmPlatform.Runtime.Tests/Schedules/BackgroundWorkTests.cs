using CrmPlatform.Runtime.Schedules;

namespace CrmPlatform.Runtime.Tests.Schedules;

public sealed class BackgroundWorkTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly HandClock _clock = new();
    private readonly SemaphoreSlim _done = new(0);

    public void Dispose() => _done.Dispose();

    [Fact]
    public async Task Every_TwoTicks_IsDoneAfterEach()
    {
        await using var work = new BackgroundWork(_clock);
        work.Every(Minute, DoAsync, Rethrow);
        Assert.Equal((0, Minute), (_done.CurrentCount, _clock.Period));

        _clock.Tick();
        await _done.WaitAsync();

        _clock.Tick();
        await _done.WaitAsync();
    }

    [Fact]
    public async Task NowAndEvery_OneTick_IsDoneAtOnceAndAfterIt()
    {
        await using var work = new BackgroundWork(_clock);
        work.NowAndEvery(Minute, DoAsync, Rethrow);
        Assert.Equal(1, _done.CurrentCount);
        await _done.WaitAsync();

        _clock.Tick();
        await _done.WaitAsync();
    }

    [Fact]
    public async Task Every_ActionFails_IsToldAndDoneAgain()
    {
        var failures = new List<string>();
        await using var work = new BackgroundWork(_clock);
        work.Every(Minute, _ => throw new InvalidOperationException($"failure {failures.Count}"), failure =>
        {
            failures.Add(failure.Message);
            _done.Release();
        });

        _clock.Tick();
        await _done.WaitAsync();
        _clock.Tick();
        await _done.WaitAsync();

        Assert.Equal(["failure 0", "failure 1"], failures);
    }

    [Fact]
    public async Task DisposeAsync_WorkGoesOn_IsToldToStopAndWaitedFor()
    {
        var mayEnd = new TaskCompletionSource();
        var work = new BackgroundWork(_clock);
        work.Run(async stop =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await mayEnd.Task;
            stop.ThrowIfCancellationRequested();
        });

        var end = work.DisposeAsync().AsTask();
        Assert.False(end.IsCompleted);

        mayEnd.SetResult();
        await end;
    }

    [Fact]
    public async Task DisposeAsync_WorkHasFailed_Throws()
    {
        var work = new BackgroundWork(_clock);
        work.Run(_ => Task.FromException(new InvalidOperationException("A bug.")));

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.DisposeAsync().AsTask());
    }

    private Task DoAsync(CancellationToken stop)
    {
        _done.Release();
        return Task.CompletedTask;
    }

    private static void Rethrow(Exception exception) => throw exception;

    /// <summary>A clock whose one timer goes off when the test says so.</summary>
    private sealed class HandClock : TimeProvider, ITimer
    {
        private Action _callback = static () => { };

        public TimeSpan Period { get; private set; }

        public void Tick() => _callback();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_callback, Period) = (() => callback(state), period);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _callback = static () => { };

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
