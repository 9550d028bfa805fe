using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Events;

public sealed class EventDeliveryTests
{
    private const string AddRemark = "mutation($id: ID!) { addRemark(input: { customerId: $id, text: \"Hello\" }) { remark { text } errors { message } } }";
    private const string Echoes = "{ echoes(first: 50, order: { title: ASC }) { nodes { title } } }";
    private const string BothHeardOnce = """{"data":{"echoes":{"nodes":[{"title":"Remark added"},{"title":"heard"}]}}}""";

    [Fact]
    public async Task Drain_RemarkAdded_EachHandlerHasItOnce()
    {
        await using var host = await StartAsync();
        await RemarkAsync(host);

        var retry = await host.Tenant("a").DrainEventsAsync();
        await host.Tenant("a").DrainEventsAsync();

        Assert.Null(retry);
        Assert.Equal(BothHeardOnce, await host.Tenant("a").QueryAsync(Echoes));
    }

    [Fact]
    public async Task Drain_EventOfOneTenant_IsNotHeardByAnother()
    {
        await using var host = await StartAsync();
        await RemarkAsync(host);

        await host.Tenant("b").DrainEventsAsync();

        Assert.Equal("""{"data":{"echoes":{"nodes":[]}}}""", await host.Tenant("b").QueryAsync(Echoes));
        Assert.Equal("""{"data":{"echoes":{"nodes":[]}}}""", await host.Tenant("a").QueryAsync(Echoes));
    }

    [Fact]
    public async Task Drain_OneHandlerFails_TheOtherGoesOnAndTheFailureIsTriedLater()
    {
        await using var host = await StartAsync();
        await BreakAsync(host);
        await RemarkAsync(host);

        var retry = await host.Tenant("a").DrainEventsAsync();

        Assert.Equal(host.Clock.Now.AddSeconds(1), retry);
        Assert.Equal("""{"data":{"echoes":{"nodes":[{"title":"Remark added"}]}}}""", await host.Tenant("a").QueryAsync(Echoes));
    }

    [Fact]
    public async Task Drain_HandlerMendedBeforeTheRetry_HasTheEventOnce()
    {
        await using var host = await StartAsync();
        await BreakAsync(host);
        await RemarkAsync(host);
        await host.Tenant("a").DrainEventsAsync();
        await MendAsync(host);

        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await host.Tenant("a").DrainEventsAsync());
        Assert.Equal(BothHeardOnce, await host.Tenant("a").QueryAsync(Echoes));
    }

    [Fact]
    public async Task Drain_HandlerFailsForEver_WaitsLongerEachTimeAndGivesUp()
    {
        await using var host = await StartAsync();
        await BreakAsync(host);
        await RemarkAsync(host);
        var delays = new List<double>();

        while (await host.Tenant("a").DrainEventsAsync() is { } retry)
        {
            delays.Add((retry - host.Clock.Now).TotalSeconds);
            host.Clock.Now = retry;
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024], delays);
        await MendAsync(host);
        await host.Tenant("a").DrainEventsAsync();
        Assert.Equal("""{"data":{"echoes":{"nodes":[{"title":"Remark added"}]}}}""", await host.Tenant("a").QueryAsync(Echoes));
    }

    [Fact]
    public async Task Drain_HandlerFailsForEveryEvent_ItsModuleIsTakenOutOfUseAndLosesNoEvent()
    {
        const int Remarks = 24;
        await using var host = await StartAsync();
        await BreakAsync(host);
        for (var i = 0; i < Remarks; i++)
        {
            await RemarkAsync(host);
        }

        await host.Tenant("a").DrainEventsAsync();
        Assert.Contains("MODULE_OUT_OF_USE", await host.Tenant("a").QueryAsync(Echoes), StringComparison.Ordinal);

        host.Clock.Advance(new ModuleLimits().Pause);
        await MendAsync(host);
        while (await host.Tenant("a").DrainEventsAsync() is { } retry)
        {
            host.Clock.Now = retry;
        }

        Assert.Equal(Remarks, (await host.Tenant("a").QueryAsync(Echoes)).Split("\"heard\"").Length - 1);
    }

    private static Task<CrmTestHost> StartAsync() => TestRuntime.HostAsync("test.good-neighbour", "test.listener");

    private static Task RemarkAsync(CrmTestHost host) => host.Tenant("a").AskAsync(AddRemark, new { id = NodeId.Encode("Customer", Guid.CreateVersion7()) });

    private static Task BreakAsync(CrmTestHost host) => host.Tenant("a").AskAsync("mutation { breakListener(input: { reason: \"Broken on purpose\" }) { boolean errors { message } } }", null);

    private static Task MendAsync(CrmTestHost host) => host.Tenant("a").AskAsync("mutation { mendListener { boolean errors { message } } }", null);
}
