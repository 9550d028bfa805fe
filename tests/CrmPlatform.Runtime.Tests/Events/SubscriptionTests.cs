using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Events;

public sealed class SubscriptionTests
{
    private const string Heard = "subscription { remarkHeard { remarkId } }";
    private const string HeardOf = "subscription($id: ID) { remarkHeard(customerId: $id) { remarkId } }";
    private const string Echoed = "subscription { echoed(title: \"heard\") { title remarkId } }";
    private const string AddRemark = "mutation($id: ID!) { addRemark(input: { customerId: $id, text: \"Hello\" }) { remark { id } errors { message } } }";

    [Fact]
    public async Task Subscribe_EventOfAnotherModule_IsHeardOnceAndBeforeItsHandlers()
    {
        await using var host = await StartAsync();
        await using var heard = await host.Tenant("a").SubscribeAsync(Heard, null);

        var first = await RemarkAsync(host, "a", Guid.CreateVersion7());
        var second = await RemarkAsync(host, "a", Guid.CreateVersion7());
        await host.Tenant("a").DrainEventsAsync();
        var third = await RemarkAsync(host, "a", Guid.CreateVersion7());

        Assert.Equal(Answer(first), await heard.NextAsync());
        Assert.Equal(Answer(second), await heard.NextAsync());
        Assert.Equal(Answer(third), await heard.NextAsync());
    }

    [Fact]
    public async Task Subscribe_TwoTenants_EachHearsItsOwn()
    {
        await using var host = await StartAsync();
        await using var a = await host.Tenant("a").SubscribeAsync(Heard, null);
        await using var b = await host.Tenant("b").SubscribeAsync(Heard, null);

        var ofA = await RemarkAsync(host, "a", Guid.CreateVersion7());
        var ofB = await RemarkAsync(host, "b", Guid.CreateVersion7());

        Assert.Equal(Answer(ofA), await a.NextAsync());
        Assert.Equal(Answer(ofB), await b.NextAsync());
    }

    [Fact]
    public async Task Subscribe_WithFilter_HearsWhatHasItsValue()
    {
        await using var host = await StartAsync();
        var (mine, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var filtered = await host.Tenant("a").SubscribeAsync(HeardOf, new { id = NodeId.Encode("Customer", mine) });
        await using var all = await host.Tenant("a").SubscribeAsync(HeardOf, new { id = (string?)null });

        var ofOther = await RemarkAsync(host, "a", other);
        var ofMine = await RemarkAsync(host, "a", mine);

        Assert.Equal(Answer(ofMine), await filtered.NextAsync());
        Assert.Equal(Answer(ofOther), await all.NextAsync());
        Assert.Equal(Answer(ofMine), await all.NextAsync());
    }

    [Fact]
    public async Task Send_HandlerFailsThenSucceeds_IsHeardOnceAfterTheCommit()
    {
        await using var host = await StartAsync();
        await host.Tenant("a").AskAsync("mutation { breakListener(input: { reason: \"no\" }) { boolean } }", null);
        await using var echoed = await host.Tenant("a").SubscribeAsync(Echoed, null);
        var failed = await RemarkAsync(host, "a", Guid.CreateVersion7());
        await host.Tenant("a").DrainEventsAsync();

        await host.Tenant("a").AskAsync("mutation { mendListener { boolean } }", null);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Tenant("a").DrainEventsAsync();
        var next = await RemarkAsync(host, "a", Guid.CreateVersion7());
        await host.Tenant("a").DrainEventsAsync();

        // Had the undone attempt been heard, the first answer would stand twice.
        Assert.Equal(EchoOf(failed), await echoed.NextAsync());
        Assert.Equal(EchoOf(next), await echoed.NextAsync());
    }

    private static Task<CrmTestHost> StartAsync() => TestRuntime.HostAsync("test.good-neighbour", "test.listener");

    private static string Answer(Guid remark) => $$$$"""{"data":{"remarkHeard":{"remarkId":"{{{{remark}}}}"}}}""";

    private static string EchoOf(Guid remark) => $$$$"""{"data":{"echoed":{"title":"heard","remarkId":"{{{{remark}}}}"}}}""";

    private static async Task<Guid> RemarkAsync(CrmTestHost host, string tenant, Guid customer)
    {
        var answer = await host.Tenant(tenant).AskAsync(AddRemark, new { id = NodeId.Encode("Customer", customer) });
        NodeId.TryDecode(answer.GetProperty("addRemark").GetProperty("remark").GetProperty("id").GetString()!, out _, out var id);
        return id;
    }
}
