using System.Text.Json.Nodes;
using CrmPlatform.Runtime.Security.Oidc;
using CrmPlatform.Runtime.Tests.Support;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Oidc;

public sealed class OidcTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("RS256", "rsa")]
    [InlineData("PS256", "rsa")]
    [InlineData("ES256", "ec")]
    public async Task Find_TokenOfTheIssuer_LetsTheUserIntoTheIssuersTenant(string algorithm, string key)
    {
        await using var scene = await OidcScene.StartAsync();
        var claims = FakeIssuer.Claims(scene.Now);
        claims["tenant"] = "two";
        claims["preferred_username"] = "Olga";

        var credential = await scene.FindAsync(scene.Issuer.Sign(FakeIssuer.Header(algorithm, key), claims));

        Assert.Equal(("one", "olga", "reader"), (credential!.TenantId, credential.Caller.Name, credential.Caller.Roles.Single()));
        Assert.Equal(scene.Now.AddMinutes(5).AddSeconds(60), credential.Until.UtcDateTime);
    }

    [Fact]
    public async Task Find_ForgedTokens_LetsNobodyInAndAsksNoAddressOfATokens()
    {
        await using var scene = await OidcScene.StartAsync();
        var forged = new ForgedTokens(scene.Issuer, scene.Now).All();
        var letIn = new List<string>();

        foreach (var (name, token) in forged)
        {
            if (await scene.FindAsync(token) is not null)
            {
                letIn.Add(name);
            }
        }

        var strange = scene.Issuer.Asked.Where(a => a.Host is not ("issuer.example" or "other.example")).ToList();
        output.WriteLine($"{forged.Count} forged tokens, {letIn.Count} let in; {scene.Issuer.Asked.Count} requests to the configured issuers, {strange.Count} to other addresses.");
        Assert.True(forged.Count >= 60);
        Assert.Empty(letIn);
        Assert.Empty(strange);
        Assert.NotNull(await scene.FindAsync(scene.Issuer.Sign(FakeIssuer.Header("RS256", "rsa"), FakeIssuer.Claims(scene.Now))));
    }

    [Fact]
    public async Task Find_TokenAfterItsEnd_HoldsAMinuteLongerAndNoSecondMore()
    {
        await using var scene = await OidcScene.StartAsync();
        var token = scene.Issuer.Sign(FakeIssuer.Header("RS256", "rsa"), FakeIssuer.Claims(scene.Now));

        scene.Identity.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(59));
        Assert.NotNull(await scene.FindAsync(token));
        scene.Identity.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await scene.FindAsync(token));
    }

    [Fact]
    public async Task Find_UserWhomTheTenantDisabled_IsRefused()
    {
        await using var scene = await OidcScene.StartAsync();
        await scene.Identity.InviteAsync("olga");
        var token = scene.Issuer.Sign(FakeIssuer.Header("RS256", "rsa"), FakeIssuer.Claims(scene.Now));
        Assert.NotNull(await scene.FindAsync(token));

        await scene.Identity.AskAsync("""mutation { disableUser(input: { name: "olga" }) { user { name } } }""");

        Assert.Null(await scene.FindAsync(token));
    }

    [Fact]
    public async Task Find_ManyTokensOfUnknownKeys_AsksTheIssuerOnce()
    {
        await using var scene = await OidcScene.StartAsync();

        for (var i = 0; i < 1000; i++)
        {
            Assert.Null(await scene.FindAsync(scene.Issuer.Sign(FakeIssuer.Header("RS256", $"unknown-{i}"), FakeIssuer.Claims(scene.Now))));
        }

        output.WriteLine($"1000 tokens of unknown keys: {scene.Issuer.Asked.Count} requests.");
        Assert.Equal(["/.well-known/openid-configuration", "/keys"], scene.Issuer.Asked.Select(a => a.AbsolutePath));
    }

    [Fact]
    public async Task Find_KeyThatIsNew_IsFoundAfterThePauseAndOldOnesOutliveAFailure()
    {
        await using var scene = await OidcScene.StartAsync();
        JsonObject Token() => FakeIssuer.Claims(scene.Now);
        Assert.NotNull(await scene.FindAsync(scene.Issuer.Sign(FakeIssuer.Header("RS256", "rsa"), Token())));

        scene.Issuer.RsaId = "next";
        Assert.Null(await scene.FindAsync(scene.Issuer.Sign(FakeIssuer.Header("RS256", "next"), Token())));
        scene.Identity.Clock.Advance(IssuerKeys.Pause);
        Assert.NotNull(await scene.FindAsync(scene.Issuer.Sign(FakeIssuer.Header("RS256", "next"), Token())));

        scene.Issuer.IsDown = true;
        scene.Identity.Clock.Advance(TimeSpan.FromHours(13));
        Assert.NotNull(await scene.FindAsync(scene.Issuer.Sign(FakeIssuer.Header("RS256", "next"), Token())));
    }
}
