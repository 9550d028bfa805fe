using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Security.Encryption;

/// <summary>A module encrypts what its version before stored in clear.</summary>
public sealed class EncryptionUpgradeTests
{
    private const int Before = 450; // More than two batches.

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Upgrade_TextsStandInClear_AreReadAllTheTimeAndEncryptedAtItsEnd(string provider)
    {
        string[] both = [TestPlugins.Of("test.vault/1.0.0"), TestPlugins.Of("test.vault/2.0.0")];
        await using var scene = await VaultScene.StartAsync(provider, [both[0]], ["test.vault"], "a");
        await scene.Asker("a").AskAsync("mutation { addSecret(input: { name: \"s0\", text: \"clear-0\" }) { errors { message } } }", null);
        await scene.WriteAsync("a", provider == "sqlite"
            ? $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Before - 1}) INSERT INTO {{test_vault}}secrets (id, version, created_at, updated_at, name, text) SELECT upper(substr(id, 1, 24) || printf('%012X', i)), version, created_at, updated_at, 's' || i, 'clear-' || i FROM {{test_vault}}secrets, n"
            : $"INSERT INTO {{test_vault}}secrets (id, version, created_at, updated_at, name, text) SELECT (substr(id::text, 1, 24) || lpad(to_hex(i), 12, '0'))::uuid, version, created_at, updated_at, 's' || i, 'clear-' || i FROM {{test_vault}}secrets, generate_series(1, {Before - 1}) i");
        await scene.RestartAsync(both);
        var stamps = await scene.ReadAsync("a", "SELECT name, version, updated_at FROM {test_vault}secrets ORDER BY name");

        await scene.Runtime.Lifecycle.ChangeAsync("a", "test.vault", ModuleAction.Upgrade, "2.0.0", isDryRun: false, CancellationToken.None);
        Assert.Equal((Before, 0), await CountAsync(scene));
        Assert.Equal("clear-1", await TextAsync(scene, "s1"));
        await scene.AddAsync("a", "new", "sealed", null, "");
        Assert.Equal((Before, 1), await CountAsync(scene));

        await scene.Runtime.Lifecycle.ChangeAsync("a", "test.vault", ModuleAction.Finish, null, isDryRun: false, CancellationToken.None);
        Assert.Equal((0, Before + 1), await CountAsync(scene));
        Assert.Equal(stamps, await scene.ReadAsync("a", "SELECT name, version, updated_at FROM {test_vault}secrets WHERE name <> 'new' ORDER BY name"));
        foreach (var number in (int[])[0, 1, 199, 200, 201, Before - 1])
        {
            Assert.Equal($"clear-{number}", await TextAsync(scene, $"s{number}"));
        }
    }

    private static async Task<(int Clear, int Encrypted)> CountAsync(VaultScene scene)
    {
        var texts = await scene.ReadAsync("a", "SELECT text FROM {test_vault}secrets");
        return (texts.Count(t => t[0]!.StartsWith("clear-", StringComparison.Ordinal)), texts.Count(t => t[0]!.StartsWith("enc:", StringComparison.Ordinal)));
    }

    private static async Task<string?> TextAsync(VaultScene scene, string name) =>
        (await scene.Asker("a").AskAsync("query($name: String) { secrets(where: { name: { eq: $name } }) { nodes { text } } }", new { name })).GetProperty("secrets").GetProperty("nodes")[0].GetProperty("text").GetString();
}
