using CrmPlatform.Runtime.Compositions.Feeds;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Tests.Events;

public sealed class TenantFeedTests
{
    private readonly TenantFeed _feed = new();

    [Fact]
    public async Task Confirm_LaterCommitIsDoneFirst_AnnouncesInTheOrderOfPlaces()
    {
        var heard = _feed.Subscribe([("t", 0)], static _ => true);
        using var first = _feed.TakePlace([Message("1")]);
        using var undone = _feed.TakePlace([Message("never")]);
        using var last = _feed.TakePlace([Message("2"), Message("3")]);

        last.Confirm();
        undone.Dispose();
        first.Confirm();
        await heard.DisposeAsync();

        Assert.Equal(["1", "2", "3"], await heard.ReadEventsAsync().Select(a => a.Payload.GetRawText()).ToListAsync());
    }

    [Fact]
    public void Dispose_NotConfirmed_LetsTheNextPass()
    {
        var heard = _feed.Subscribe([("t", 0)], static _ => true);
        var undone = _feed.TakePlace([Message("never")]);
        using var next = _feed.TakePlace([new Announcement("t", 0, null)]);
        next.Confirm();
        Assert.False(heard.ReadEventsAsync().GetAsyncEnumerator().MoveNextAsync().IsCompleted);

        undone.Dispose();

        Assert.True(heard.ReadEventsAsync().GetAsyncEnumerator().MoveNextAsync().IsCompleted);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Commit_UnitOfWork_AnnouncesUnlessItIsUndone(bool isDryRun, bool isRolledBack)
    {
        using var data = new TemporaryFolder();
        await using var runtime = await TestRuntime.StartAsync(data, "test.good-neighbour");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour"], CancellationToken.None);
        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);
        var heard = tenant.Feed.Subscribe([("test.happened", 1), ("t", 0)], static _ => true);
        await using var scope = tenant.BeginScope(Caller.System("tester"));
        scope.Session.IsDryRun = isDryRun;

        await scope.Session.BeginAsync(CancellationToken.None);
        scope.Services.GetRequiredService<PlatformDbContext>().Publish(new Happened(7));
        await scope.Services.GetRequiredService<ITopicEventSender>().SendAsync("t", 8, CancellationToken.None);
        await (isRolledBack ? scope.Session.RollbackAsync() : scope.Session.CommitAsync(CancellationToken.None));
        await heard.DisposeAsync();

        string[] expected = isDryRun || isRolledBack ? [] : ["{\"number\":7}", "8"];
        Assert.Equal(expected, await heard.ReadEventsAsync().Select(a => a.Payload.GetRawText()).ToListAsync());
    }

    [Fact]
    public async Task Switch_SubscriptionRuns_EndsItAndLetsNewOnesBegin()
    {
        using var data = new TemporaryFolder();
        await using var runtime = await TestRuntime.StartAsync(data, "test.good-neighbour", "test.listener");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.listener"], CancellationToken.None);
        var client = new TestTenant(runtime, "one");
        await using var before = await client.SubscribeAsync("subscription { remarkHeard { remarkId } }", null);
        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        tenant.Switch(tenant.Composition, tenant.LeftOut);

        Assert.Null(await before.NextAsync());
        await using var after = await client.SubscribeAsync("subscription { remarkHeard { remarkId } }", null);
        tenant.Feed.Announce(new Announcement("good-neighbour.remark-added", 1, "{\"remarkId\":\"00000000-0000-0000-0000-000000000001\"}"));
        Assert.Equal("""{"data":{"remarkHeard":{"remarkId":"00000000-0000-0000-0000-000000000001"}}}""", await after.NextAsync());
    }

    private static Announcement Message(string json) => new("t", 0, json);

    [Event("test.happened", 1)]
    private sealed record Happened(int Number);
}
