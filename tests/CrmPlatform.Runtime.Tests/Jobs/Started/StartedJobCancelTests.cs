using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Jobs.Started;

public sealed class StartedJobCancelTests
{
    private const string Cancelled = """{"data":{"cancelJob":{"job":{"state":"CANCELLED"},"errors":[]}}}""";

    [Fact]
    public async Task Cancel_JobWaits_EndsItAtOnce()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.CountAsync("to: 3");

        var answer = await counting.CancelAsync(job);
        await counting.RunDueAsync();

        Assert.Equal(Cancelled, answer);
        Assert.Equal("CANCELLED", await counting.StateAsync(job));
        Assert.Empty(await counting.NumbersAsync());
    }

    [Fact]
    public async Task Cancel_JobRuns_EndsTheRunAndKeepsWhatItCommitted()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        await counting.HoldAsync(true);
        var job = await counting.CountAsync("to: 9, holdAt: 4");
        var run = await counting.RunUntilHeldAsync(job, 3);

        var answer = await counting.CancelAsync(job);
        await run;

        Assert.EndsWith("\"errors\":[]}}}", answer, StringComparison.Ordinal);
        Assert.Equal("CANCELLED", await counting.StateAsync(job));
        Assert.Equal([1, 2, 3], await counting.NumbersAsync());
    }

    [Fact]
    public async Task Cancel_JobUndoesItself_LeavesNothingBehind()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        await counting.HoldAsync(true);
        var job = await counting.StartAsync("startCountingOrNothing", "to: 9, holdAt: 4");
        var run = await counting.RunUntilHeldAsync(job, 4);
        var held = await counting.NumbersAsync();

        var answer = await counting.CancelAsync(job);
        await run;

        Assert.EndsWith("\"errors\":[]}}}", answer, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3, 4], held);
        Assert.Equal("CANCELLED", await counting.StateAsync(job));
        Assert.Empty(await counting.NumbersAsync());
    }

    [Fact]
    public async Task Cancel_JobHasEnded_IsRefused()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.CountAsync("to: 1");
        await counting.RunDueAsync();

        Assert.Equal(
            """{"data":{"cancelJob":{"job":null,"errors":[{"code":"INVALID_TRANSITION","message":"The 'Job' is 'SUCCEEDED' and cannot become 'CANCELLED': 'SUCCEEDED' is final."}]}}}""",
            await counting.CancelAsync(job));
    }

    [Fact]
    public async Task Cancel_JobOfAnother_NeedsThePermission()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.As("ann", "user").CountAsync("to: 3");

        var ofAnother = await counting.As("bob", "user").CancelAsync(job);
        var seen = await counting.As("bob", "user").Tenant.QueryAsync("query($id: ID!) { job(id: $id) { state } node(id: $id) { id } jobs { nodes { id } } }", new { id = job });

        Assert.Equal("""{"data":{"cancelJob":{"job":null,"errors":[{"code":"NOT_FOUND","message":"There is no 'Job' with the given id. Check the id."}]}}}""", ofAnother);
        Assert.Equal("""{"data":{"job":null,"node":null,"jobs":{"nodes":[]}}}""", seen);
        Assert.Equal(Cancelled, await counting.CancelAsync(job));
    }
}
