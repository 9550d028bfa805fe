using System.Globalization;
using System.Text.Json;
using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Customers.Tests.GraphQL;

/// <summary>Whoever asks sees and changes the customers that his roles, his teams and the teams below cover, and no others.</summary>
public sealed class RecordScopeTests(ITestOutputHelper output)
{
    private const string Page = "query($after: String) { customers(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }";

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Customers_RandomTeamsAndGrants_AreThoseOfTheOracle(string provider)
    {
        var (rounds, users, customers) = provider == "sqlite" ? (12, 40, 220) : (2, 20, 60);
        var seed = Environment.GetEnvironmentVariable("CRM_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        await using var host = await HostAsync(provider);
        var world = new SharingWorld(await host.AddTenantAsync(), new Random(seed), users, customers);
        await world.BuildAsync();
        var (pairs, writes, mismatches) = (0, 0, new List<string>());

        for (var round = 0; round < rounds; round++)
        {
            await world.ChangeAsync();
            foreach (var user in world.Users)
            {
                var roles = world.SomeRoles();
                var caller = world.As(user, roles);
                var seen = await SeenAsync(caller);
                foreach (var (id, owner) in world.Customers)
                {
                    pairs++;
                    if (seen.Contains(id) != world.Oracle.MayUse(user, roles, "read", owner))
                    {
                        mismatches.Add($"round {round}: {user} [{string.Join(' ', roles)}] {(seen.Contains(id) ? "sees" : "does not see")} a customer of '{owner}'");
                    }
                }

                foreach (var (id, owner) in world.Customers.Where((_, i) => i % 73 == round % 73))
                {
                    writes++;
                    var expected = Expected(world.Oracle, user, roles, owner);
                    if (await WriteAsync(caller, id, $"s{writes}") is var answer && answer != expected)
                    {
                        mismatches.Add($"round {round}: {user} [{string.Join(' ', roles)}] changes a customer of '{owner}': {answer}, not {expected}");
                    }
                }
            }
        }

        output.WriteLine($"{provider}: {pairs} pairs of user and record and {writes} changes, {mismatches.Count} mismatches, seed {seed}");
        Assert.True(mismatches.Count == 0, $"seed {seed}: {string.Join('\n', mismatches.Take(20))}");
    }

    private static string Expected(SharingOracle oracle, string user, string[] roles, string? owner) =>
        !oracle.Grants.Any(g => g.Key.Verb == "write" && roles.Contains(g.Key.Role) && g.Value != "NONE") ? "AUTH_NOT_AUTHORIZED"
        : !oracle.MayUse(user, roles, "read", owner) ? "NOT_FOUND"
        : !oracle.MayUse(user, roles, "write", owner) ? "ACCESS_REFUSED"
        : "done";

    private static async Task<HashSet<string>> SeenAsync(TestTenant caller)
    {
        var seen = new HashSet<string>();
        for (string? after = null; ;)
        {
            var answer = JsonDocument.Parse(await caller.QueryAsync(Page, new { after })).RootElement;
            if (answer.TryGetProperty("errors", out var errors))
            {
                Assert.Equal("AUTH_NOT_AUTHORIZED", errors[0].GetProperty("extensions").GetProperty("code").GetString());
                return seen;
            }

            var page = answer.GetProperty("data").GetProperty("customers");
            seen.UnionWith(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return seen;
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    private static async Task<string> WriteAsync(TestTenant caller, string id, string segment)
    {
        var answer = JsonDocument.Parse(await caller.QueryAsync("mutation($id: ID!, $segment: String) { updateCustomer(input: { id: $id, segment: $segment }) { errors { code } } }", new { id, segment })).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()!
            : answer.GetProperty("data").GetProperty("updateCustomer").GetProperty("errors") is var broken && broken.GetArrayLength() > 0 ? broken[0].GetProperty("code").GetString()!
            : "done";
    }

    private static Task<CrmTestHost> HostAsync(string provider) => CrmTestHost.StartAsync(new CrmTestHostOptions
    {
        Modules = ["crm.customers"],
        Tenants = [],
        Provider = provider,
        ConnectionString = provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null,
    });
}
