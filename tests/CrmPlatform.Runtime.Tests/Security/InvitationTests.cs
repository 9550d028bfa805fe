using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security;

public sealed class InvitationTests(ITestOutputHelper output)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Accept_ManyTimesAtOnceAndAfter_WorksOnce(string provider)
    {
        await using var scene = await IdentityScene.StartAsync(provider);
        var invitation = await scene.InviteAsync("anna");

        var atOnce = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => AcceptAsync(scene, invitation, $"password number {i}")));
        var after = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => AcceptAsync(scene, invitation, $"later password {i}")));

        output.WriteLine($"{atOnce.Length} at once, {atOnce.Count(a => a)} accepted; {after.Length} after, {after.Count(a => a)} accepted.");
        Assert.Single(atOnce, a => a);
        Assert.DoesNotContain(true, after);
        Assert.NotNull(await scene.SignInAsync("anna", $"password number {Array.IndexOf(atOnce, true)}"));
    }

    [Fact]
    public async Task Accept_AnHourLater_IsRefused()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        var invitation = await scene.InviteAsync("anna");

        scene.Clock.Advance(TimeSpan.FromMinutes(60));

        Assert.False(await AcceptAsync(scene, invitation, IdentityScene.Password));
    }

    [Theory]
    [InlineData("short", "A password has 12 to 128 characters. Choose a longer one, such as a few words.")]
    [InlineData("password1234", "The password is one that everybody tries first. Choose another, such as a few words.")]
    [InlineData("ababababababab", "The password is one that everybody tries first. Choose another, such as a few words.")]
    [InlineData("anna@example.com", "The password is little more than the user's own name. Choose another, such as a few words.")]
    public async Task Accept_BadPassword_IsRefusedAndTheInvitationHolds(string password, string message)
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        var invitation = await scene.InviteAsync("anna");

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => AcceptAsync(scene, invitation, password));

        Assert.Equal(message, error.Message);
        Assert.True(await AcceptAsync(scene, invitation, IdentityScene.Password));
    }

    [Fact]
    public async Task Renew_UserWithAPassword_EndsTheOldInvitationAndWithTheNewOneTheOldPassword()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        await scene.AddUserAsync("anna");
        var before = await scene.SignedInAsync("anna");
        var first = await RenewAsync(scene);
        var second = await RenewAsync(scene);

        Assert.False(await AcceptAsync(scene, first, "another good password"));
        Assert.True(await AcceptAsync(scene, second, "another good password"));

        Assert.Null(await scene.NameAsync(before.AccessToken));
        Assert.Null(await scene.SignInAsync("anna", IdentityScene.Password));
        Assert.NotNull(await scene.SignInAsync("anna", "another good password"));
    }

    [Fact]
    public async Task Accept_InvitationOfAUserWhoWasDisabled_IsRefused()
    {
        await using var scene = await IdentityScene.StartAsync("sqlite");
        var invitation = await scene.InviteAsync("anna");
        await scene.AskAsync("""mutation { disableUser(input: { name: "anna" }) { user { isDisabled } } }""");

        Assert.False(await AcceptAsync(scene, invitation, IdentityScene.Password));
    }

    private static async Task<bool> AcceptAsync(IdentityScene scene, string invitation, string password) =>
        await scene.Host.Access.AcceptInvitationAsync(invitation, password, CancellationToken.None) is not null;

    private static async Task<string> RenewAsync(IdentityScene scene) =>
        (await scene.AskAsync("""mutation { renewInvitation(input: { name: "anna" }) { invitation { token } } }""")).GetProperty("renewInvitation").GetProperty("invitation").GetProperty("token").GetString()!;
}
