using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

/// <summary>Why somebody sees a customer, or does not, in sentences.</summary>
public sealed class ExplainAccessTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task ExplainAccess_OwnerInATeamBelow_NamesRoleScopeOwnerAndTeams()
    {
        var tenant = await host.TenantAsync();
        await tenant.AskAsync(
            """
            mutation {
              createRole(input: { name: "leader", grants: [{ permission: "crm.customers:read", scope: TEAM }, { permission: "crm.customers:write", scope: OWN }] }) { errors { message } }
              a: inviteUser(input: { name: "anna", roles: ["leader"] }) { errors { message } }
              b: inviteUser(input: { name: "bert", roles: ["reader"] }) { errors { message } }
              c: createTeam(input: { name: "all", members: ["anna"] }) { errors { message } }
              d: createTeam(input: { name: "north", parent: "all", members: ["bert"] }) { errors { message } }
            }
            """,
            null);
        var customer = await Given.CustomerAsync(tenant, "Acme", new { owner = "bert" });

        var answer = await tenant.QueryAsync("query($id: ID!) { explainAccess(id: $id, user: \"anna\") { mayRead mayWrite owner reasons } }", new { id = customer });

        Assert.Equal(
            """{"data":{"explainAccess":{"mayRead":true,"mayWrite":false,"owner":"bert","reasons":["'anna' has the roles 'leader'.","The 'Customer' belongs to 'bert'.","The role 'leader' has 'crm.customers:read' for records of the user's teams and the teams below, as the tenant set it.","'bert' is in the team 'north', which stands below 'all', in which 'anna' is.","The role 'leader' has 'crm.customers:write' for the user's own records, as the tenant set it.","So 'anna' sees it and may not change it."]}}}""",
            answer);
    }

    [Fact]
    public async Task ExplainAccess_UnknownUser_SaysSo()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");

        Assert.Contains(
            "There is no user 'nobody'. Give the name that the user signs in with.",
            await tenant.QueryAsync("query($id: ID!) { explainAccess(id: $id, user: \"nobody\") { reasons } }", new { id = customer }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeTeamMembers_UnknownUser_SaysSo()
    {
        var tenant = await host.TenantAsync();

        Assert.Equal(
            """{"data":{"createTeam":{"errors":[{"message":"There is no user 'nobody'. Give the name that the user signs in with."}]}}}""",
            await tenant.QueryAsync("""mutation { createTeam(input: { name: "all", members: ["nobody"] }) { errors { message } } }"""));
    }
}
