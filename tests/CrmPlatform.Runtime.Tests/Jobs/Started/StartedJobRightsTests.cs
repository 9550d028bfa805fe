using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Jobs.Started;

public sealed class StartedJobRightsTests
{
    [Fact]
    public async Task Run_CallerMaySeeItsOwnRecords_SeesNoOthers()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        await counting.Tenant.AskAsync("mutation { changeRole(input: { name: \"user\", grants: [{ permission: \"test.counter:read\", scope: OWN }, { permission: \"test.counter:write\", scope: TENANT }] }) { errors { message } } }", null);
        await counting.CountAsync("to: 5");
        var job = await counting.As("ann", "user").CountAsync("to: 2");

        await counting.RunDueAsync();

        Assert.Contains("ann sees 2", await counting.JobAsync(job), StringComparison.Ordinal);
        Assert.Equal(7, (await counting.NumbersAsync()).Count);
    }

    [Fact]
    public async Task Run_RightWasTakenAwaySinceTheStart_IsRefused()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.As("ann", "user").CountAsync("to: 2");
        await counting.Tenant.AskAsync("mutation { changeRole(input: { name: \"user\", grants: [{ permission: \"test.counter:write\", scope: NONE }] }) { errors { message } } }", null);

        await counting.RunDueAsync();

        Assert.Contains("\"state\":\"FAILED\",\"done\":0", await counting.JobAsync(job), StringComparison.Ordinal);
        Assert.Empty(await counting.NumbersAsync());
    }

    [Fact]
    public async Task Run_WhoStartedItIsKeptOut_IsRefused()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        await counting.Tenant.AskAsync("""mutation { inviteUser(input: { name: "ann", roles: ["user"] }) { errors { message } } }""", null);
        var job = await counting.As("ann", "user").CountAsync("to: 2");
        await counting.Tenant.AskAsync("""mutation { disableUser(input: { name: "ann" }) { errors { message } } }""", null);

        await counting.RunDueAsync();

        Assert.Contains("CRM5008 Job 'test.counter count' was not run: 'ann', who started it, is kept out now. Start it as somebody who is not.", await counting.JobAsync(job), StringComparison.Ordinal);
    }
}
