using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Security;

public sealed class RestoredIdentityTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Restore_OverATenant_BringsBackNoKeyNoUserAndNoSession(string provider)
    {
        await using var scene = await IdentityScene.StartAsync(provider);
        await scene.AddUserAsync("anna");
        await scene.AddUserAsync("bob");
        var session = await scene.SignedInAsync("bob");
        using var backup = await scene.Host.Backups.BackUpAsync("one", CancellationToken.None);
        await scene.AskAsync("""mutation { disableUser(input: { name: "anna" }) { user { name } } }""");
        await scene.AskAsync("mutation($id: String!) { revokeApiKey(input: { id: $id }) { apiKey { id } } }", new { id = scene.Key.Split('_')[1].Split('-')[^1] });
        var later = await scene.Host.AddKeyAsync("one", CancellationToken.None);

        await using (var copy = File.OpenRead(backup.Path))
        {
            await scene.Host.Restores.RestoreAsync("one", copy, replaces: true, CancellationToken.None);
        }

        Assert.Null(await scene.SignInAsync("anna", IdentityScene.Password));
        Assert.NotNull(await scene.SignInAsync("bob", IdentityScene.Password));
        Assert.Null(await scene.NameAsync(session.AccessToken));
        Assert.Null(await scene.NameAsync(scene.Key));
        Assert.NotNull(await scene.NameAsync(later));
    }
}
