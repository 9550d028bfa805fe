using CrmPlatform.Runtime.Security.Keys;
using CrmPlatform.Runtime.Security.Sessions;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security;

public sealed class SessionTests(ITestOutputHelper output)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Refresh_TokenThatWasUsed_EndsTheWholeSession(string provider)
    {
        await using var scene = await IdentityScene.StartAsync(provider);
        await scene.AddUserAsync("anna");
        var other = await scene.SignedInAsync("anna");
        var first = await scene.SignedInAsync("anna");
        var second = (await scene.Host.Access.RefreshAsync(first.RefreshToken, CancellationToken.None))!;
        var third = (await scene.Host.Access.RefreshAsync(second.RefreshToken, CancellationToken.None))!;
        Assert.Equal("anna", await scene.NameAsync(third.AccessToken));

        var stolen = await scene.Host.Access.RefreshAsync(first.RefreshToken, CancellationToken.None);

        Assert.Null(stolen);
        Assert.Null(await scene.NameAsync(second.AccessToken));
        Assert.Null(await scene.NameAsync(third.AccessToken));
        Assert.Null(await scene.Host.Access.RefreshAsync(third.RefreshToken, CancellationToken.None));
        Assert.Equal("anna", await scene.NameAsync(other.AccessToken));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Refresh_SameTokenManyTimesAtOnce_GivesAtMostOnePairAndThatDoesNotLast(string provider)
    {
        await using var scene = await IdentityScene.StartAsync(provider);
        await scene.AddUserAsync("anna");
        var tokens = await scene.SignedInAsync("anna");

        var pairs = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => scene.Host.Access.RefreshAsync(tokens.RefreshToken, CancellationToken.None)));

        var given = pairs.OfType<Tokens>().ToList();
        output.WriteLine($"{pairs.Length} refreshes at once, {given.Count} answered.");
        Assert.Single(given);
        Assert.Null(await scene.NameAsync(given[0].AccessToken));
    }

    [Fact]
    public async Task Find_AccessTokenAfterItsTime_FindsNobody()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna");
        var tokens = await scene.SignedInAsync("anna");

        scene.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal("anna", await scene.NameAsync(tokens.AccessToken));
        scene.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await scene.NameAsync(tokens.AccessToken));
    }

    [Fact]
    public async Task Refresh_AfterEightHours_IsRefusedHoweverOftenItWasDone()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna");
        var tokens = await scene.SignedInAsync("anna");

        for (var hour = 1; hour < 8; hour++)
        {
            scene.Clock.Advance(TimeSpan.FromHours(1));
            tokens = (await scene.Host.Access.RefreshAsync(tokens.RefreshToken, CancellationToken.None))!;
        }

        scene.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(await scene.Host.Access.RefreshAsync(tokens.RefreshToken, CancellationToken.None));
    }

    [Fact]
    public async Task SignOut_EitherToken_EndsBoth()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna");

        foreach (var byRefreshToken in (bool[])[true, false])
        {
            var tokens = await scene.SignedInAsync("anna");
            Assert.Equal("anna", await scene.NameAsync(tokens.AccessToken));

            await scene.Host.Access.SignOutAsync(byRefreshToken ? tokens.RefreshToken : tokens.AccessToken, CancellationToken.None);

            Assert.Null(await scene.NameAsync(tokens.AccessToken));
            Assert.Null(await scene.Host.Access.RefreshAsync(tokens.RefreshToken, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Find_SecretsOfOtherKindsAndTenants_FindNobody()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna");
        var invitation = await scene.InviteAsync("bob");
        var tokens = await scene.SignedInAsync("anna");
        var forged = new List<string> { tokens.RefreshToken, invitation };
        foreach (var secret in (string[])[scene.Key, tokens.AccessToken])
        {
            Assert.True(TenantSecret.TryParse(secret, out var read));
            forged.Add((read with { Tenant = "two" }).Reveal());
            forged.Add((read with { Tenant = "three" }).Reveal());
            forged.Add((read with { Kind = read.Kind is SecretKind.ApiKey ? SecretKind.Access : SecretKind.ApiKey }).Reveal());
            forged.Add((read with { Id = TenantSecret.NewId() }).Reveal());
            forged.Add((read with { Secret = new string('A', 43) }).Reveal());
        }

        foreach (var text in forged)
        {
            Assert.Null(await scene.NameAsync(text));
            Assert.Null(await scene.Host.Access.RefreshAsync(text == tokens.RefreshToken ? invitation : text, CancellationToken.None));
        }

        output.WriteLine($"{forged.Count} secrets of other kinds, tenants and ids, 0 let in.");
        Assert.Equal("anna", await scene.NameAsync(tokens.AccessToken));
    }
}
