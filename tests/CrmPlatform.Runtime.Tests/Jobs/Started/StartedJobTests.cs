using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Jobs.Started;

public sealed class StartedJobTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Run_Started_DoesItsWorkInCommitsAndTellsHowFarItIs(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.CountAsync("to: 3");

        var before = await counting.JobAsync(job);
        await counting.RunDueAsync();

        Assert.Equal("""{"state":"QUEUED","done":0,"total":null,"message":null,"errorCode":null,"error":null,"startedBy":"tester"}""", before);
        Assert.Equal("""{"state":"SUCCEEDED","done":3,"total":3,"message":"tester sees 3","errorCode":null,"error":null,"startedBy":"tester"}""", await counting.JobAsync(job));
        Assert.Equal([1, 2, 3], await counting.NumbersAsync());
    }

    [Fact]
    public async Task Start_MutationIsRefused_StartsNothing()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartAsync(data);
        var counting = new Counting(runtime, "a");

        var answer = await counting.Tenant.QueryAsync("mutation { pretendToCount { errors { code } } }");

        Assert.Equal("""{"data":{"pretendToCount":{"errors":[{"code":"COUNTER_ENDLESS"}]}}}""", answer);
        Assert.Equal("""{"data":{"jobs":{"nodes":[]}}}""", await counting.Tenant.QueryAsync("{ jobs { nodes { id } } }"));
    }

    [Fact]
    public async Task Start_OrderThatNoJobTakes_TellsWhatToWrite()
    {
        await using var host = await TestRuntime.HostAsync("test.counter/1.0.0");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Tenant("a").AskAsync("mutation { startNothing { job { id } } }", null));

        Assert.Contains("No job takes the order 'String'. Write a static method with [Job(\\\"name\\\")] whose first parameter is 'String'.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InAQuery_IsRefusedAndNotLostInSilence()
    {
        await using var host = await TestRuntime.HostAsync("test.counter/1.0.0");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Tenant("a").AskAsync("{ countedByAsking }", null));

        Assert.Contains("The job 'test.counter count' was not started: a job is started together with changes. Start it in a mutation, an event handler or a job, not in a query.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ModuleThrows_FailsAndKeepsWhatWasCommitted()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.CountAsync("to: 9, failAt: 3");

        await counting.RunDueAsync();

        var state = await counting.JobAsync(job);
        Assert.StartsWith("""{"state":"FAILED","done":2,"total":9,"message":"Counted to 2","errorCode":"InvalidOperationException","error":"CRM5006 It ended with 'InvalidOperationException'.""", state, StringComparison.Ordinal);
        Assert.DoesNotContain("A mistake at 3", state, StringComparison.Ordinal);
        Assert.Equal([1, 2], await counting.NumbersAsync());
    }

    [Fact]
    public async Task Run_RuleIsBroken_FailsInTheModulesWords()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.CountAsync("to: 2000");

        await counting.RunDueAsync();

        Assert.Equal(
            """{"state":"FAILED","done":0,"total":null,"message":null,"errorCode":"COUNTER_ENDLESS","error":"Nobody counts to 2000. Give a number from 0 to 1000.","startedBy":"tester"}""",
            await counting.JobAsync(job));
    }

    [Fact]
    public async Task RunDue_JobsOfOneTenant_RunInTheOrderInWhichTheyWereStarted()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartAsync(data);
        var counting = new Counting(runtime, "a");
        var (first, second) = (await counting.CountAsync("to: 1"), await counting.CountAsync("to: 2"));

        await counting.RunDueAsync();

        Assert.Contains("tester sees 1", await counting.JobAsync(first), StringComparison.Ordinal);
        Assert.Contains("tester sees 3", await counting.JobAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JobProgress_FromTheStart_TellsEachCommitAndEnds()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.CountAsync("to: 2");
        await using var progress = await counting.Tenant.SubscribeAsync("subscription($id: ID!) { jobProgress(id: $id) { state done } }", new { id = job });
        var told = new List<string?> { await progress.NextAsync() };

        await counting.RunDueAsync();
        while (told[^1] is not null)
        {
            told.Add(await progress.NextAsync());
        }

        Assert.Equal("""{"data":{"jobProgress":{"state":"QUEUED","done":0}}}""", told[0]);
        Assert.Equal("""{"data":{"jobProgress":{"state":"SUCCEEDED","done":2}}}""", told[^2]);
        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Fact]
    public async Task JobProgress_JobOfAnother_SaysThatThereIsNone()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.CountAsync("to: 2");

        await using var progress = await counting.As("bob", "user").Tenant.SubscribeAsync("subscription($id: ID!) { jobProgress(id: $id) { state } }", new { id = job });

        Assert.Contains("There is no 'Job' with the given id.", await progress.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunInBackground_Started_RunsWithoutBeingAsked()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await data.StartAsync(new TestClock(), runJobs: true);
        await runtime.CreateTenantAsync("a", [Counting.Module], CancellationToken.None);
        var counting = new Counting(runtime, "a");

        var job = await counting.CountAsync("to: 2");
        await using var progress = await counting.Tenant.SubscribeAsync("subscription($id: ID!) { jobProgress(id: $id) { state } }", new { id = job });
        var last = default(string);
        while (await progress.NextAsync() is { } told)
        {
            last = told;
        }

        Assert.Equal("""{"data":{"jobProgress":{"state":"SUCCEEDED"}}}""", last);
    }

    internal static async Task<CrmRuntime> StartAsync(SharedData data)
    {
        var runtime = await data.StartAsync(new TestClock());
        await runtime.CreateTenantAsync("a", [Counting.Module], CancellationToken.None);
        return runtime;
    }
}
