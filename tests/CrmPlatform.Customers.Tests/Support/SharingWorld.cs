using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.Support;

/// <summary>A tenant with customers of many owners, whose teams and grants change at random; the oracle is told the same.</summary>
internal sealed class SharingWorld(TestTenant tenant, Random random, int users, int customers)
{
    private const int Teams = 12;
    private static readonly string[] Scopes = ["NONE", "OWN", "TEAM", "TENANT"];
    private static readonly string[] Roles = ["r0", "r1", "r2", "r3"];

    public SharingOracle Oracle { get; } = new();

    public List<(string Id, string? Owner)> Customers { get; } = [];

    public IReadOnlyList<string> Users { get; } = [.. Enumerable.Range(0, users).Select(i => $"u{i}")];

    public async Task BuildAsync()
    {
        foreach (var user in Users)
        {
            await tenant.AskAsync("mutation($name: String!) { inviteUser(input: { name: $name, roles: [] }) { errors { message } } }", new { name = user });
        }

        for (var i = 0; i < customers; i++)
        {
            var owner = random.Next(10) == 0 ? null : Users[random.Next(users)];
            Customers.Add((await Given.CustomerAsync(tenant, $"Customer {i}", new { owner }), owner));
        }

        for (var i = 0; i < Teams; i++)
        {
            await tenant.AskAsync($$"""mutation { createTeam(input: { name: "t{{i}}" }) { errors { message } } }""", null);
            Oracle.Parents[$"t{i}"] = null;
        }

        foreach (var role in Roles)
        {
            await tenant.AskAsync($$"""mutation { createRole(input: { name: "{{role}}" }) { errors { message } } }""", null);
        }
    }

    /// <summary>Moves some teams, exchanges some members, and grants each role anew.</summary>
    public async Task ChangeAsync()
    {
        for (var i = 0; i < 6; i++)
        {
            var (team, parent) = ($"t{random.Next(Teams)}", random.Next(5) == 0 ? null : $"t{random.Next(Teams)}");
            var answer = await tenant.AskAsync("mutation($name: String!, $parent: String) { moveTeam(input: { name: $name, parent: $parent }) { errors { message } } }", new { name = team, parent });
            var isRefused = answer.GetProperty("moveTeam").GetProperty("errors").GetArrayLength() > 0;
            Assert.Equal(Oracle.IsBelow(parent, team), isRefused);
            Oracle.Parents[team] = isRefused ? Oracle.Parents[team] : parent;
        }

        foreach (var team in Oracle.Parents.Keys)
        {
            var (add, remove) = (Users[random.Next(users)], Users[random.Next(users)]);
            await tenant.AskAsync("mutation($name: String!, $add: [String!], $remove: [String!]) { changeTeamMembers(input: { name: $name, add: $add, remove: $remove }) { errors { message } } }", new { name = team, add = new[] { add }, remove = add == remove ? Array.Empty<string>() : [remove] });
            Oracle.Members.Add((team, add));
            if (add != remove)
            {
                Oracle.Members.Remove((team, remove));
            }
        }

        foreach (var role in Roles)
        {
            var (read, write) = (Scopes[random.Next(4)], Scopes[random.Next(4)]);
            await tenant.AskAsync($$"""mutation { changeRole(input: { name: "{{role}}", grants: [{ permission: "crm.customers:read", scope: {{read}} }, { permission: "crm.customers:write", scope: {{write}} }] }) { errors { message } } }""", null);
            (Oracle.Grants[(role, "read")], Oracle.Grants[(role, "write")]) = (read, write);
        }
    }

    public string[] SomeRoles() => [.. Roles.Where(_ => random.Next(3) == 0)];

    public TestTenant As(string user, string[] roles) => tenant.As(user, roles);
}
