using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Security.Roles;

public sealed class RoleTests
{
    private const string Read = "{ remarks { totalCount } }";
    private const string Write = "mutation($id: ID!) { addRemark(input: { customerId: $id, text: \"Hello\" }) { errors { code } } }";
    private const string Allowed = """{"data":{"remarks":{"totalCount":0}}}""";
    private static readonly object Customer = new { id = NodeId.Encode("Customer", Guid.CreateVersion7()) };

    [Theory]
    [InlineData("administrator", true, true)]
    [InlineData("user", true, true)]
    [InlineData("reader", true, false)]
    [InlineData("unheard-of", false, false)]
    [InlineData("Administrator", false, false)]
    [InlineData("", false, false)]
    public async Task Query_RoleAsItsModuleSuggests_MayWhatItShould(string role, bool mayRead, bool mayWrite)
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        var caller = host.Tenant("a").As("anna", role.Length == 0 ? [] : [role]);

        Assert.Equal(mayRead, !await IsRefusedAsync(caller, Read, null));
        Assert.Equal(mayWrite, !await IsRefusedAsync(caller, Write, Customer));
    }

    [Fact]
    public async Task ChangeRole_GrantTakenAway_HoldsFromTheNextRequestInItsTenantOnly()
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        var (administrator, reader, elsewhere) = (host.Tenant("a"), host.Tenant("a").As("anna", ["reader"]), host.Tenant("b").As("anna", ["reader"]));
        Assert.Equal(Allowed, await reader.QueryAsync(Read));

        await administrator.AskAsync(Change("reader", """grants: [{ permission: "test.good-neighbour:read", scope: NONE }]"""), null);

        Assert.True(await IsRefusedAsync(reader, Read, null));
        Assert.Equal(Allowed, await elsewhere.QueryAsync(Read));
        await administrator.AskAsync(Change("reader", """reset: ["test.good-neighbour:read"]"""), null);
        Assert.Equal(Allowed, await reader.QueryAsync(Read));
    }

    [Fact]
    public async Task CreateRole_WithGrants_MayThoseAndNothingElse()
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        var writer = host.Tenant("a").As("anna", ["writer"]);
        Assert.True(await IsRefusedAsync(writer, Write, Customer));

        var answer = await host.Tenant("a").QueryAsync(
            """mutation { createRole(input: { name: "writer", grants: [{ permission: "test.good-neighbour:write", scope: TENANT }] }) { role { name isStandard grants { permission scope isDefault } } errors { message } } }""");

        Assert.Equal("""{"data":{"createRole":{"role":{"name":"writer","isStandard":false,"grants":[{"permission":"test.good-neighbour:write","scope":"TENANT","isDefault":false}]},"errors":[]}}}""", answer);
        Assert.False(await IsRefusedAsync(writer, Write, Customer));
        Assert.True(await IsRefusedAsync(writer, Read, null));
        Assert.Equal(
            """{"data":{"me":{"name":"anna","roles":["writer"],"teams":[],"permissions":[{"id":"test.good-neighbour:write","scope":"TENANT"}]}}}""",
            await writer.QueryAsync("{ me { name roles teams permissions { id scope } } }"));
    }

    [Fact]
    public async Task RemoveRole_InUse_AllowsNothingAnyMore()
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        var (administrator, writer) = (host.Tenant("a"), host.Tenant("a").As("anna", ["writer"]));
        await administrator.AskAsync("""mutation { createRole(input: { name: "writer", grants: [{ permission: "test.good-neighbour:write", scope: TENANT }] }) { errors { message } } }""", null);
        Assert.False(await IsRefusedAsync(writer, Write, Customer));

        await administrator.AskAsync("""mutation { removeRole(input: { name: "writer" }) { errors { message } } }""", null);

        Assert.True(await IsRefusedAsync(writer, Write, Customer));
    }

    [Theory]
    [InlineData("""createRole(input: { name: "Boss" })""", "'Boss' cannot be a role's name. Use up to 40 lower-case letters, digits and hyphens, beginning with a letter.")]
    [InlineData("""createRole(input: { name: "reader" })""", "There is a role 'reader' already. Change it, or choose another name.")]
    [InlineData("""createRole(input: { name: "boss", grants: [{ permission: "crm.absent:read", scope: TENANT }] })""", "There is no permission 'crm.absent:read'. Ask 'permissions' for those that the tenant's modules declare.")]
    [InlineData("""changeRole(input: { name: "boss" })""", "There is no role 'boss'. Ask 'roles' for those that there are.")]
    [InlineData("""changeRole(input: { name: "administrator", grants: [] })""", "The role 'administrator' may do everything, always. Make a role of your own for whoever may do less.")]
    [InlineData("""changeRole(input: { name: "user", reset: ["test.good-neighbour:read"], grants: [{ permission: "test.good-neighbour:read", scope: OWN }] })""", "The permission 'test.good-neighbour:read' is given twice. Give it once.")]
    [InlineData("""removeRole(input: { name: "reader" })""", "The role 'reader' is in every tenant and cannot be removed. Take its permissions away, or give it to nobody.")]
    [InlineData("""removeRole(input: { name: "boss" })""", "There is no role 'boss'. Ask 'roles' for those that there are.")]
    [InlineData("""createTeam(input: { name: " north" })""", "' north' cannot be a team's name. Use 1 to 100 characters without spaces at the ends.")]
    [InlineData("""createTeam(input: { name: "north", parent: "all" })""", "There is no team 'all'. Ask 'teams' for those that there are.")]
    [InlineData("""moveTeam(input: { name: "north" })""", "There is no team 'north'. Ask 'teams' for those that there are.")]
    public async Task Change_InputThatDoesNotFit_SaysWhatAndChangesNothing(string mutation, string message)
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        const string All = "{ roles { name description grants { permission scope isDefault } } teams { name } }";
        var before = await host.Tenant("a").QueryAsync(All);

        var answer = await host.Tenant("a").AskAsync($"mutation {{ {mutation} {{ errors {{ message }} }} }}", null);

        Assert.Equal(message, answer.EnumerateObject().First().Value.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal(before, await host.Tenant("a").QueryAsync(All));
    }

    [Fact]
    public async Task MoveTeam_BelowItself_IsRefused()
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");
        var tenant = host.Tenant("a");
        await tenant.AskAsync("""mutation { a: createTeam(input: { name: "all" }) { errors { message } } b: createTeam(input: { name: "north", parent: "all" }) { errors { message } } }""", null);

        var answer = await tenant.QueryAsync("""mutation { moveTeam(input: { name: "all", parent: "north" }) { errors { message } } removeTeam(input: { name: "all" }) { errors { message } } }""");

        Assert.Equal(
            """{"data":{"moveTeam":{"errors":[{"message":"The team 'all' cannot stand below 'north', which stands below it. Move 'north' first."}]},"removeTeam":{"errors":[{"message":"The team 'all' has teams below it: 'north'. Move or remove them first."}]}}}""",
            answer);
    }

    [Theory]
    [InlineData("{ roles { name } }")]
    [InlineData("{ permissions { id } }")]
    [InlineData("{ teams { name } }")]
    [InlineData("""mutation { changeRole(input: { name: "user" }) { errors { message } } }""")]
    [InlineData("""mutation { createTeam(input: { name: "mine" }) { errors { message } } }""")]
    public async Task Roles_CallerWithoutThePermission_IsRefused(string document)
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");

        Assert.True(await IsRefusedAsync(host.Tenant("a").As("anna", ["user", "reader"]), document, null));
    }

    [Fact]
    public async Task Permissions_OfAllModules_TellWhatTheyAllowAndWhoHasThem()
    {
        await using var host = await TestRuntime.HostAsync("test.good-neighbour");

        var answer = await host.Tenant("a").AskAsync("{ permissions { id module description defaultRoles } }", null);

        var all = answer.GetProperty("permissions").EnumerateArray().Select(p => p.GetRawText()).ToList();
        Assert.Contains("""{"id":"crm.platform:roles","module":"crm.platform","description":"See and change roles and teams, and who has which.","defaultRoles":[]}""", all);
        Assert.Equal(
            [
                """{"id":"test.good-neighbour:read","module":"test.good-neighbour","description":null,"defaultRoles":["reader","user"]}""",
                """{"id":"test.good-neighbour:write","module":"test.good-neighbour","description":null,"defaultRoles":["user"]}""",
            ],
            all.Where(p => p.Contains("test.good-neighbour", StringComparison.Ordinal)));
    }

    private static string Change(string role, string changes) => $$"""mutation { changeRole(input: { name: "{{role}}", {{changes}} }) { errors { message } } }""";

    private static async Task<bool> IsRefusedAsync(TestTenant caller, string document, object? variables) =>
        (await caller.QueryAsync(document, variables)).Contains("AUTH_NOT_AUTHORIZED", StringComparison.Ordinal);
}
