using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Compositions;

public sealed class AuthorizerTests
{
    private const string Add = "mutation($id: ID!) { addRemark(input: { customerId: $id, text: \"Hello\" }) { remark { id } } }";
    private const string Remove = "mutation($id: ID!) { removeRemark(input: { remarkId: $id }) { errors { message } } }";

    [Fact]
    public async Task RemoveRemark_CallerWhoIsNoModerator_IsRefusedAndChangesNothing()
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        var remark = await AddAsync(host);

        var answer = await host.Tenant("a").QueryAsync(Remove, new { id = remark });

        Assert.Contains("\"message\":\"'Mutation.removeRemark' is not for this caller. Ask an administrator for access.\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"AUTH_NOT_AUTHORIZED\"", answer, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"remarksAggregate":{"count":1}}}""", await host.Tenant("a").QueryAsync("{ remarksAggregate { count } }"));
    }

    [Fact]
    public async Task RemoveRemark_Moderator_RemovesIt()
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        var remark = await AddAsync(host);

        var answer = await host.Tenant("a").As("moderator").QueryAsync(Remove, new { id = remark });

        Assert.Equal("""{"data":{"removeRemark":{"errors":[]}}}""", answer);
        Assert.Equal("""{"data":{"remarksAggregate":{"count":0}}}""", await host.Tenant("a").QueryAsync("{ remarksAggregate { count } }"));
    }

    // The question of the page sdk/README.md.
    [Fact]
    public async Task RemarksAggregate_AsThePageAsks_Answers()
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        await AddAsync(host);
        await AddAsync(host);

        var answer = await host.Tenant("a").QueryAsync(
            """
            {
              remarksAggregate(where: { text: { neq: "" } }) {
                count
                byMonth: groups(by: { createdAt: MONTH }, order: [{ key: DESC }], first: 12) { key { createdAt } count countDistinct { text } }
                byText: groups(by: { text: true }, order: [{ count: DESC }, { max: { createdAt: DESC } }]) { key { text } count }
              }
            }
            """);

        var month = host.Clock.Now.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            """{"data":{"remarksAggregate":{"count":2,"byMonth":[{"key":{"createdAt":"MONTH-01T00:00:00Z"},"count":2,"countDistinct":{"text":1}}],"byText":[{"key":{"text":"Hello"},"count":2}]}}}"""
                .Replace("MONTH", month, StringComparison.Ordinal),
            answer);
    }

    private static async Task<string> AddAsync(CrmTestHost host) =>
        (await host.Tenant("a").AskAsync(Add, new { id = NodeId.Encode("Customer", Guid.CreateVersion7()) })).GetProperty("addRemark").GetProperty("remark").GetProperty("id").GetString()!;
}
