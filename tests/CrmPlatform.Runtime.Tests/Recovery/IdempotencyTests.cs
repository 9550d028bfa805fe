using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Recovery;

public sealed class IdempotencyTests
{
    private const string Key = "0198a5d0-order-1";

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutate_SameKeyFiftyTimesInParallel_HappensOnceAndAnswersAlike(string provider)
    {
        await using var scene = await SceneAsync(provider);
        var remarks = scene.By("a", "one");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => remarks.AddAsync(Key, "Hello"))));

        Assert.StartsWith("""{"data":{"addRemark":{"remark":{"id":""", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        Assert.Equal("1", await remarks.CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutate_SameKeyOtherBody_IsRefusedAndChangesNothing(string provider)
    {
        await using var scene = await SceneAsync(provider);
        await scene.By("a", "one").AddAsync(Key, "Hello");

        var answer = await scene.By("a", "one").AddAsync(Key, "Goodbye");

        Assert.Equal(
            """{"errors":[{"message":"The idempotency key was used at 2026-03-02 09:00:00Z for another request. Repeat that request as it was, or send this one with a new key.","extensions":{"code":"IDEMPOTENCY_KEY_REUSED"}}]}""",
            answer);
        Assert.Equal("1", await scene.By("a", "one").CountAsync());
    }

    [Fact]
    public async Task Mutate_SameKeyOfOtherCallerAndOtherTenant_HappensForEach()
    {
        await using var scene = await SceneAsync("sqlite");

        var answers = new[] { await scene.By("a", "one").AddAsync(Key, "x"), await scene.By("a", "two").AddAsync(Key, "x"), await scene.By("b", "one").AddAsync(Key, "x") };

        Assert.Equal(3, answers.Distinct().Count());
        Assert.Equal(("2", "1"), (await scene.By("a", "one").CountAsync(), await scene.By("b", "one").CountAsync()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutate_RuleIsBroken_AnswersTheSameAgainAndLeavesNothing(string provider)
    {
        await using var scene = await SceneAsync(provider);
        var remarks = scene.By("a", "one");

        var first = await remarks.AddAsync(Key, "");
        var again = await remarks.AddAsync(Key, "");

        Assert.Equal("""{"data":{"addRemark":{"remark":null,"errors":[{"code":"NEIGHBOUR_REMARK_EMPTY"}]}}}""", first);
        Assert.Equal(first, again);
        Assert.Contains("IDEMPOTENCY_KEY_REUSED", await remarks.AddAsync(Key, "Now with text"), StringComparison.Ordinal);
        Assert.Equal("0", await remarks.CountAsync());
    }

    [Fact]
    public async Task Mutate_KeyIsADayOld_HappensAgain()
    {
        await using var scene = await SceneAsync("sqlite");
        var remarks = scene.By("a", "one");
        var first = await remarks.AddAsync(Key, "Hello");
        scene.Clock.Now += TimeSpan.FromHours(24);

        Assert.NotEqual(first, await remarks.AddAsync(Key, "Hello"));
        Assert.Equal("2", await remarks.CountAsync());
    }

    [Fact]
    public async Task Mutate_SeveralUnderOneKey_IsRefusedBeforeAnything()
    {
        await using var scene = await SceneAsync("sqlite");

        var answer = await scene.By("a", "one").AddTwoAsync(Key);

        Assert.Equal(
            """{"errors":[{"message":"The request has an idempotency key and 2 mutations, each of which is kept or undone by itself. Send each with a key of its own.","extensions":{"code":"IDEMPOTENCY_KEY_FOR_SEVERAL"}}]}""",
            answer);
        Assert.Equal("0", await scene.By("a", "one").CountAsync());
    }

    [Theory]
    [InlineData("with a space")]
    [InlineData("")]
    [InlineData("schlüssel")]
    public async Task Mutate_KeyIsNoKey_IsRefused(string key)
    {
        await using var scene = await SceneAsync("sqlite");

        Assert.Contains("IDEMPOTENCY_KEY_INVALID", await scene.By("a", "one").AddAsync(key, "Hello"), StringComparison.Ordinal);
        Assert.Equal("0", await scene.By("a", "one").CountAsync());
    }

    private static async Task<Scene> SceneAsync(string provider)
    {
        var data = new SharedData(provider, TestPlugins.Of(KeyedRemarks.Module));
        var clock = new TestClock();
        var runtime = await data.StartAsync(clock);
        foreach (var tenant in (string[])["a", "b"])
        {
            await runtime.CreateTenantAsync(tenant, [KeyedRemarks.Module], CancellationToken.None);
        }

        return new Scene(data, runtime, clock);
    }

    private sealed record Scene(SharedData Data, CrmRuntime Runtime, TestClock Clock) : IAsyncDisposable
    {
        public KeyedRemarks By(string tenant, string caller) => new(Runtime, tenant, caller);

        public async ValueTask DisposeAsync()
        {
            await Runtime.DisposeAsync();
            Data.Dispose();
        }
    }
}
