using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Keys;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security;

public sealed class ApiKeyTests(ITestOutputHelper output)
{
    private const string Create = "mutation($name: String!, $at: DateTime) { createApiKey(input: { name: $name, roles: [\"reader\"], expiresAt: $at }) { issuedApiKey { secret key { id roles } } errors { message } } }";

    [Fact]
    public async Task Find_WrongChecksums_AskNoDatabase()
    {
        var asked = 0;
        using var platform = new PlatformDatabases(NullLoggerFactory.Instance);
        await using var access = new TenantAccess(
            (_, _) =>
            {
                asked++;
                return Task.FromResult<TenantDatabase?>(null);
            },
            platform,
            new SecurityOptions(),
            TimeProvider.System,
            NullLoggerFactory.Instance);
        var key = TenantSecret.Create(SecretKind.ApiKey, "one").Reveal();
        var check = Convert.ToUInt32(key[^8..], 16);

        for (var i = 1u; i <= 10_000; i++)
        {
            Assert.Null(await access.FindAsync($"{key[..^8]}{check + i:x8}", CancellationToken.None));
        }

        output.WriteLine($"10000 keys with a wrong checksum, 0 let in, a database was asked {asked} times.");
        Assert.Equal(0, asked);
        Assert.Null(await access.FindAsync(key, CancellationToken.None));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Create_ThirdOfAName_IsRefusedUntilOneIsRevoked()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        var first = await CreateAsync(scene, "import");
        var second = await CreateAsync(scene, "import");

        var refusal = await scene.AskAsync(Create, new { name = "import", at = (DateTime?)null });
        await RevokeAsync(scene, first);
        var third = await CreateAsync(scene, "import");

        Assert.Contains("2 keys 'import' hold already. Revoke one of them, or choose another name.", refusal.ToString(), StringComparison.Ordinal);
        Assert.Null(await scene.NameAsync(first));
        Assert.NotNull(await scene.NameAsync(second));
        Assert.NotNull(await scene.NameAsync(third));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public async Task Create_EndTooSoonOrTooLate_IsRefused(int days)
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");

        var refusal = await scene.AskAsync(Create, new { name = "import", at = scene.Clock.Now.AddDays(days) });

        Assert.Contains("A key ends after now and within 365 days. Choose an instant until 2027-03-02.", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_KeyAfterItsEnd_FindsNobody()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        var key = await CreateAsync(scene, "import", scene.Clock.Now.AddDays(1));
        Assert.NotNull(await scene.NameAsync(key));

        scene.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await scene.NameAsync(key));
    }

    [Fact]
    public async Task Revoke_OnAnotherHost_IsEffectiveWithinTheAgeOfWhatIsKnown()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna", "reader");
        var tokens = await scene.SignedInAsync("anna");
        var other = await scene.AddHostAsync();
        var key = await CreateAsync(scene, "import");
        foreach (var text in (string[])[key, tokens.AccessToken])
        {
            Assert.NotNull(await other.Access.FindAsync(text, CancellationToken.None));
        }

        await RevokeAsync(scene, key);
        await scene.AskAsync("""mutation { disableUser(input: { name: "anna" }) { user { isDisabled } } }""");
        scene.Clock.Advance(scene.Host.Access.Options.MaxAge);

        foreach (var text in (string[])[key, tokens.AccessToken])
        {
            Assert.Null(await scene.NameAsync(text));
            Assert.Null(await other.Access.FindAsync(text, CancellationToken.None));
        }

        output.WriteLine($"Revoked and disabled on one host, refused by it at once and by the other after {scene.Host.Access.Options.MaxAge.TotalSeconds} s.");
        Assert.True(scene.Host.Access.Options.MaxAge < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Ask_AsAReader_SeesItselfAndNeitherUsersNorKeys()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        var credential = await scene.Host.Access.FindAsync(await CreateAsync(scene, "import"), CancellationToken.None);
        var reader = new TestTenant(scene.Host, "one").As(credential!.Caller.Name, credential.Caller.Roles);

        Assert.Contains("\"roles\":[\"reader\"]", await reader.QueryAsync("{ me { tenant roles } }"), StringComparison.Ordinal);
        foreach (var query in (string[])
        [
            "{ users { nodes { name } } }",
            "{ apiKeys { nodes { id } } }",
            "mutation { inviteUser(input: { name: \"eve\", roles: [\"administrator\"] }) { invitation { token } } }",
            "mutation { renewInvitation(input: { name: \"eve\" }) { invitation { token } } }",
            "mutation { disableUser(input: { name: \"eve\" }) { user { name } } }",
            "mutation { enableUser(input: { name: \"eve\" }) { user { name } } }",
            "mutation { createApiKey(input: { name: \"eve\", roles: [\"administrator\"] }) { issuedApiKey { secret } } }",
            "mutation { revokeApiKey(input: { id: \"eve\" }) { apiKey { id } } }",
        ])
        {
            Assert.Contains("AUTH_NOT_AUTHORIZED", await reader.QueryAsync(query), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ask_Administrator_ListsUsersAndKeysWithoutSecrets()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna", "reader");
        await CreateAsync(scene, "import");

        var answer = (await scene.AskAsync("{ users { nodes { name email displayName roles hasPassword isDisabled } } apiKeys { totalCount nodes { name roles createdBy lastUsedAt } } }")).ToString();

        Assert.Contains("""{"name":"anna","email":"anna@example.com","displayName":"anna","roles":["reader"],"hasPassword":true,"isDisabled":false}""", answer, StringComparison.Ordinal);
        Assert.Contains("""{"name":"import","roles":["reader"],"createdBy":"tester","lastUsedAt":null}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_KeyThatIsUsedOften_WritesItDownOnceAMinute()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        var key = await CreateAsync(scene, "import");
        var begin = scene.Clock.Now;
        await scene.NameAsync(key);
        await scene.EndHostsAsync();
        await scene.AddHostAsync();
        Assert.Equal(begin, await LastUseAsync(scene));

        scene.Clock.Advance(TimeSpan.FromSeconds(59));
        await scene.NameAsync(key);
        await scene.EndHostsAsync();
        await scene.AddHostAsync();
        Assert.Equal(begin, await LastUseAsync(scene));

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await scene.NameAsync(key);
        await scene.EndHostsAsync();
        await scene.AddHostAsync();
        Assert.Equal(begin.AddMinutes(1), await LastUseAsync(scene));
    }

    [Fact]
    public async Task CreateTenant_WithAnAdministrator_LetsInWhoAcceptsTheInvitation()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");

        var invitation = await scene.Host.CreateTenantAsync("three", ["test.good-neighbour"], "anna", null, CancellationToken.None);
        await scene.Host.Access.AcceptInvitationAsync(invitation.Token, IdentityScene.Password, CancellationToken.None);
        var tokens = await scene.Host.Access.SignInAsync("three", "anna", IdentityScene.Password, CancellationToken.None);

        Assert.Equal([RoleNames.Administrator], (await scene.Host.Access.FindAsync(tokens!.AccessToken, CancellationToken.None))!.Caller.Roles);
        await scene.Host.DropDatabaseAsync("three", CancellationToken.None);
    }

    private static Task<DateTime?> LastUseAsync(IdentityScene scene) => scene.ReadAsync(db => db.ApiKeys.Where(k => k.Name == "import").Select(k => k.LastUsedAt).SingleAsync());

    private static async Task<string> CreateAsync(IdentityScene scene, string name, DateTime? at = null)
    {
        var answer = await scene.AskAsync(Create, new { name, at });
        return answer.GetProperty("createApiKey").GetProperty("issuedApiKey").GetProperty("secret").GetString()!;
    }

    private static Task RevokeAsync(IdentityScene scene, string key) =>
        scene.AskAsync("mutation($id: String!) { revokeApiKey(input: { id: $id }) { apiKey { id } errors { message } } }", new { id = key.Split('_')[1].Split('-')[^1] });
}
