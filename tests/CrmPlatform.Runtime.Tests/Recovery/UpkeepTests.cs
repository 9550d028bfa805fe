using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Tests.Recovery;

public sealed class UpkeepTests
{
    private static readonly string[] Modules = [KeyedRemarks.Module, "test.listener"];

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RemoveOld_AWeekAfterDelivery_RemovesWhatIsDoneAndKeepsWhatWaits(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Folder);
        var clock = new TestClock();
        await using var runtime = await data.StartAsync(clock);
        await runtime.CreateTenantAsync("a", Modules, CancellationToken.None);
        var remarks = new KeyedRemarks(runtime, "a", "one");
        await remarks.AddAsync("key-1", "Delivered");
        await runtime.DeliverEventsAsync("a", CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(6));
        await remarks.AddAsync("key-2", "Waits");
        var before = await CountAsync(runtime);
        clock.Advance(TimeSpan.FromHours(23));

        Assert.Equal(1, await runtime.RemoveOldAsync(CancellationToken.None));
        Assert.Equal(before with { Keys = before.Keys - 1 }, await CountAsync(runtime));

        clock.Advance(TimeSpan.FromHours(2));
        await runtime.RemoveOldAsync(CancellationToken.None);

        Assert.Equal(new Rows(Keys: 0, Outbox: 1, Inbox: 0), await CountAsync(runtime));
        Assert.Null(await runtime.DeliverEventsAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task RemoveOld_AMonthAfterAJobEnded_RemovesItAndKeepsOneThatWaits()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        var clock = new TestClock();
        await using var runtime = await data.StartAsync(clock);
        await runtime.CreateTenantAsync("a", [Counting.Module], CancellationToken.None);
        var counting = new Counting(runtime, "a");
        await counting.CountAsync("to: 1");
        await counting.RunDueAsync();
        var waits = await counting.CountAsync("to: 2");
        clock.Advance(TimeSpan.FromDays(29));

        Assert.Equal(0, await runtime.RemoveOldAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await runtime.RemoveOldAsync(CancellationToken.None));

        Assert.Equal("QUEUED", await counting.StateAsync(waits));
    }

    private static async Task<Rows> CountAsync(CrmRuntime runtime)
    {
        await using var scope = (await runtime.GetTenantAsync("a", CancellationToken.None)).BeginScope(Caller.System("test"));
        var platform = scope.Services.GetRequiredService<PlatformDbContext>();
        return new Rows(await platform.IdempotencyKeys.CountAsync(), await platform.Outbox.CountAsync(), await platform.Inbox.CountAsync());
    }

    private sealed record Rows(int Keys, int Outbox, int Inbox);
}
