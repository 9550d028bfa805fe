using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Loading;

public sealed class ModuleBreakerTests
{
    private static readonly ModuleLimits Limits = new() { Failures = 4, Strikes = 2, Window = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromSeconds(10) };
    private readonly TurnedClock _clock = new();
    private readonly List<string?> _changes = [];
    private readonly ModuleBreaker _breaker;

    public ModuleBreakerTests() =>
        _breaker = new ModuleBreaker(ModuleOnPaper.Create("a.one", "1.0.0"), Limits, _clock) { Changed = _changes.Add };

    [Fact]
    public void Failed_HalfOfTheCalls_TakesTheModuleOutOfUse()
    {
        Call(good: 4, failing: 4);

        Assert.NotNull(_breaker.Reason);
        Assert.NotNull(_breaker.Refusal());
        Assert.Equal(_breaker.Reason, Assert.Single(_changes));
    }

    [Fact]
    public void Failed_LessThanHalfOfTheCalls_LeavesTheModuleInUse()
    {
        Call(good: 6, failing: 5);

        Assert.Null(_breaker.Refusal());
    }

    [Fact]
    public void Failed_FewerThanTheLimit_LeavesTheModuleInUse()
    {
        Call(good: 0, failing: 3);

        Assert.Null(_breaker.Refusal());
    }

    [Fact]
    public void Failed_EveryParentOfOneCall_CountsOnce()
    {
        _breaker.Refusal();
        for (var parent = 0; parent < 100; parent++)
        {
            _breaker.Failed("it is broken", null);
        }

        Assert.Null(_breaker.Refusal());
    }

    [Fact]
    public void Failed_WindowIsOver_CountsAnew()
    {
        Call(good: 0, failing: 3);
        _clock.Turn(Limits.Window);
        Call(good: 0, failing: 3);

        Assert.Null(_breaker.Refusal());
    }

    [Fact]
    public void Strike_AsOftenAsAllowed_TakesTheModuleOutOfUse()
    {
        _breaker.Strike("a thread");
        Assert.Null(_breaker.Reason);

        _breaker.Strike("a thread");

        Assert.NotNull(_breaker.Refusal());
    }

    [Fact]
    public void Refusal_AfterThePause_LetsOneCallThrough()
    {
        Open();

        Assert.Null(_breaker.Refusal());
        Assert.NotNull(_breaker.Refusal());
    }

    [Fact]
    public void Refusal_TrialIsNotAnswered_TriesAgainAfterOneMorePause()
    {
        Open();
        Assert.Null(_breaker.Refusal());

        _clock.Turn(Limits.Pause - TimeSpan.FromTicks(1));
        Assert.NotNull(_breaker.Refusal());
        _clock.Turn(TimeSpan.FromTicks(1));

        Assert.Null(_breaker.Refusal());
    }

    [Fact]
    public void Failed_OnTrial_BeginsThePauseAnew()
    {
        Open();
        _breaker.Refusal();
        _clock.Turn(Limits.Pause / 2);

        _breaker.Failed("it is still broken", null);

        _clock.Turn(Limits.Pause / 2);
        Assert.NotNull(_breaker.Refusal());
        _clock.Turn(Limits.Pause / 2);
        Assert.Null(_breaker.Refusal());
    }

    [Fact]
    public void Succeeded_OnTrial_UsesTheModuleAgain()
    {
        Open();
        _breaker.Refusal();

        _breaker.Succeeded();

        Assert.Null(_breaker.Reason);
        Assert.Null(_changes[^1]);
        Call(good: 0, failing: 3);
        Assert.Null(_breaker.Refusal());
    }

    // Leaves the breaker open with the pause just over.
    private void Open()
    {
        Call(good: 0, failing: 4);
        Assert.NotNull(_breaker.Refusal());
        _clock.Turn(Limits.Pause);
    }

    private void Call(int good, int failing)
    {
        for (var call = 0; call < good; call++)
        {
            Assert.Null(_breaker.Refusal());
            _breaker.Succeeded();
        }

        for (var call = 0; call < failing; call++)
        {
            Assert.Null(_breaker.Refusal());
            _breaker.Failed("it is broken", $"request {call}");
        }
    }

    private sealed class TurnedClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public void Turn(TimeSpan time) => _now += time;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
