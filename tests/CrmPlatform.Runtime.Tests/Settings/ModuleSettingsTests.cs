using System.Text.Json;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Settings;

public sealed class ModuleSettingsTests
{
    private const string Module = "test.rewards/1.0.0";

    [Fact]
    public async Task Query_NothingSet_AnswersTheDefaults()
    {
        await using var host = await TestRuntime.HostAsync(Module);

        var answer = await host.Tenant("a").QueryAsync("{ rewardsSettings { pointsPerUnit unit rounding smallestPurchase largestPurchase } reward(purchase: 2.5) }");

        Assert.Equal(
            """{"data":{"rewardsSettings":{"pointsPerUnit":1,"unit":"points","rounding":"DOWN","smallestPurchase":0,"largestPurchase":null},"reward":"2 points"}}""", answer);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Change_SomeMembers_ChangesThoseForThisTenantOnly(string provider)
    {
        await using var host = await TestRuntime.HostOnAsync(provider, Module);

        var answer = await ChangeAsync(host, "pointsPerUnit: 2.5, rounding: IN_FAVOUR_OF_CUSTOMER");
        await ChangeAsync(host, "unit: \"stars\"");

        Assert.Equal("""{"data":{"changeRewardsSettings":{"rewardsSettings":{"pointsPerUnit":2.5,"unit":"points"},"errors":[]}}}""", answer);
        Assert.Equal("""{"data":{"reward":"8 stars"}}""", await host.Tenant("a").QueryAsync("{ reward(purchase: 3) }"));
        Assert.Equal("""{"data":{"reward":"3 points"}}""", await host.Tenant("b").QueryAsync("{ reward(purchase: 3) }"));
    }

    [Fact]
    public async Task Change_TwiceInOneRequest_SecondSeesTheFirst()
    {
        await using var host = await TestRuntime.HostAsync(Module);

        var answer = await host.Tenant("a").QueryAsync(
            """
            mutation {
              first: changeRewardsSettings(input: { pointsPerUnit: 7 }) { rewardsSettings { pointsPerUnit unit } }
              second: changeRewardsSettings(input: { unit: "stars" }) { rewardsSettings { pointsPerUnit unit } }
            }
            """);

        Assert.Equal(
            """{"data":{"first":{"rewardsSettings":{"pointsPerUnit":7,"unit":"points"}},"second":{"rewardsSettings":{"pointsPerUnit":7,"unit":"stars"}}}}""", answer);
    }

    [Fact]
    public async Task Change_OutOfBounds_AnswersEveryErrorAndChangesNothing()
    {
        await using var host = await TestRuntime.HostAsync(Module);

        var answer = await ChangeAsync(host, "pointsPerUnit: 100.5, unit: \"\"");

        Assert.Equal(
            """{"data":{"changeRewardsSettings":{"rewardsSettings":null,"errors":[{"code":"INVALID_INPUT","message":"'pointsPerUnit' is 100.5. Give 0 to 100."},{"code":"INVALID_INPUT","message":"'unit' has 0 characters. Give 1 to 40."}]}}}""",
            answer);
        Assert.Equal("""{"data":{"reward":"3 points"}}""", await host.Tenant("a").QueryAsync("{ reward(purchase: 3) }"));
    }

    [Fact]
    public async Task Change_NullForWhatIsNeverNull_AnswersError()
    {
        await using var host = await TestRuntime.HostAsync(Module);

        var answer = await ChangeAsync(host, "unit: null");

        Assert.Equal(
            """{"data":{"changeRewardsSettings":{"rewardsSettings":null,"errors":[{"code":"INVALID_INPUT","message":"'unit' may be left out, but not be null."}]}}}""", answer);
    }

    [Fact]
    public async Task Change_MembersThatDoNotFit_AnswersTheRule()
    {
        await using var host = await TestRuntime.HostAsync(Module);
        await ChangeAsync(host, "largestPurchase: 10");

        var answer = await ChangeAsync(host, "smallestPurchase: 11");

        Assert.Contains("\"code\":\"REWARDS_NO_PURCHASE_REWARDED\"", answer, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"rewardsSettings":{"smallestPurchase":0,"largestPurchase":10}}}""", await host.Tenant("a").QueryAsync("{ rewardsSettings { smallestPurchase largestPurchase } }"));
    }

    [Fact]
    public async Task Change_Committed_TellsHandlersWhichTakeTheNewValues()
    {
        await using var host = await TestRuntime.HostAsync(Module);
        await ChangeAsync(host, "pointsPerUnit: 4");
        await ChangeAsync(host, "pointsPerUnit: 4");
        await ChangeAsync(host, "unit: \"stars\"");

        await host.Tenant("a").DrainEventsAsync();

        Assert.Equal("""{"data":{"notices":{"nodes":[{"text":"4 stars"}]}}}""", await host.Tenant("a").QueryAsync("{ notices { nodes { text } } }"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Change_ManyAtOnce_LosesNone(string provider)
    {
        await using var host = await TestRuntime.HostOnAsync(provider, Module);
        await ChangeAsync(host, "unit: \"points\"");
        var changes = new[] { "pointsPerUnit: 9", "unit: \"stars\"", "rounding: IN_FAVOUR_OF_CUSTOMER", "smallestPurchase: 3", "largestPurchase: 99" };

        await Task.WhenAll(changes.Select(c => ChangeAsync(host, c)));

        Assert.Equal(
            """{"data":{"rewardsSettings":{"pointsPerUnit":9,"unit":"stars","rounding":"IN_FAVOUR_OF_CUSTOMER","smallestPurchase":3,"largestPurchase":99}}}""",
            await host.Tenant("a").QueryAsync("{ rewardsSettings { pointsPerUnit unit rounding smallestPurchase largestPurchase } }"));
    }

    [Fact]
    public async Task Query_ManyTimes_AsksNoDatabase()
    {
        await using var host = await TestRuntime.HostAsync(Module);

        await host.Tenant("a").QueryAsync("{ reward(purchase: 3) }");

        Assert.Equal(0, host.Tenant("a").StatementCount);
    }

    [Fact]
    public async Task Schema_OfSettings_IsDescribedByTheClass()
    {
        await using var host = await TestRuntime.HostAsync(Module);

        var answer = await host.Tenant("a").AskAsync(
            """
            {
              query: __type(name: "Query") { fields { name description } }
              input: __type(name: "ChangeRewardsSettingsInput") { inputFields { name description type { kind name } } }
            }
            """,
            null);

        Assert.Equal("How purchases are rewarded.", Named(answer.GetProperty("query").GetProperty("fields"), "rewardsSettings").GetProperty("description").GetString());
        var member = Named(answer.GetProperty("input").GetProperty("inputFields"), "pointsPerUnit");
        Assert.Equal("""{"name":"pointsPerUnit","description":"How many points a unit of money gives.","type":{"kind":"SCALAR","name":"Decimal"}}""", member.GetRawText());
    }

    private static Task<string> ChangeAsync(CrmTestHost host, string members) => host.Tenant("a").QueryAsync(
        $"mutation {{ changeRewardsSettings(input: {{ {members} }}) {{ rewardsSettings {{ pointsPerUnit unit }} errors {{ code message }} }} }}");

    private static JsonElement Named(JsonElement list, string name) => list.EnumerateArray().Single(e => e.GetProperty("name").GetString() == name);
}
