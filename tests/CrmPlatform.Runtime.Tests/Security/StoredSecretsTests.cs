using System.Text;
using System.Text.Json;
using CrmPlatform.Runtime.Security.Keys;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security;

public sealed class StoredSecretsTests(ITestOutputHelper output)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Store_EverySecretThatWasGivenOut_HoldsNoneOfThem(string provider)
    {
        await using var scene = await IdentityScene.StartAsync(provider);
        await scene.AddUserAsync("anna");
        var open = await scene.InviteAsync("bob");
        var first = await scene.SignedInAsync("anna");
        var second = (await scene.Host.Access.RefreshAsync(first.RefreshToken, CancellationToken.None))!;
        string[] given = [scene.Key, open, first.AccessToken, first.RefreshToken, second.AccessToken, second.RefreshToken];
        var secrets = given.Select(SecretOf).Append(IdentityScene.Password).ToList();

        var rows = await scene.ReadAsync(async db => JsonSerializer.Serialize(new
        {
            users = await db.Users.ToListAsync(),
            sessions = await db.Sessions.ToListAsync(),
            invitations = await db.Invitations.ToListAsync(),
            keys = await db.ApiKeys.ToListAsync(),
            outbox = await db.Outbox.Select(o => new { o.Payload, o.About, o.Title }).ToListAsync(),
        }));
        await scene.EndHostsAsync();
        var (files, bytes) = (0, (long)rows.Length);
        var found = secrets.Count(s => rows.Contains(s, StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(scene.DataPath, "*", SearchOption.AllDirectories))
        {
            var content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            (files, bytes) = (files + 1, bytes + content.Length);
            found += secrets.Count(s => content.Contains(s, StringComparison.Ordinal));
        }

        output.WriteLine($"{secrets.Count} secrets sought in the rows and in {files} files, {bytes} bytes in all: {found} found.");
        Assert.Equal(0, found);
        Assert.Contains(Hash(given[0]), rows, StringComparison.Ordinal);
    }

    private static string SecretOf(string text) => TenantSecret.TryParse(text, out var secret) ? secret.Secret : throw new InvalidOperationException(text);

    private static string Hash(string text) => TenantSecret.TryParse(text, out var secret) ? secret.Hash() : throw new InvalidOperationException(text);
}
