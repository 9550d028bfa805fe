using System.Globalization;
using CrmPlatform.Runtime.Recovery;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Encryption;

/// <summary>Keys are exchanged while tenants are served, or are lost.</summary>
public sealed class KeyRotationTests(ITestOutputHelper output)
{
    private const int Rotations = 4;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Rotate_HostAndTenantUnderLoad_NoRequestFailsAndAllIsRead(string provider)
    {
        await using var scene = await VaultScene.StartAsync(provider, "a", "b");
        await scene.AddAsync("a", "first", "Text", "first@example.org", "Note");
        using var stop = new CancellationTokenSource();
        var (asked, failed) = (0, 0);
        var load = Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var tenant = worker % 2 == 0 ? "a" : "b";
                var name = string.Create(CultureInfo.InvariantCulture, $"s{worker}-{i}");
                var answer = await scene.TryAskAsync(tenant, $$"""mutation { addSecret(input: { name: "{{name}}", text: "t-{{name}}", note: "n" }) { secret { text } } }""");
                var read = await scene.TryAskAsync(tenant, $$"""{ secrets(where: { name: { eq: "{{name}}" } }) { nodes { text note } } }""");
                Interlocked.Add(ref asked, 2);
                Interlocked.Add(ref failed, (answer.TryGetProperty("errors", out _) ? 1 : 0) + (read.ToString().Contains($"t-{name}", StringComparison.Ordinal) ? 0 : 1));
            }
        })).ToList();

        var rewrapped = 0;
        for (var round = 1; round <= Rotations; round++)
        {
            var (before, each) = (Volatile.Read(ref asked), 20);
            rewrapped += (await scene.Runtime.Keys.RotateHostAsync(isNew: true, CancellationToken.None)).Sum(t => t.Rewrapped);
            await scene.Runtime.Keys.RotateAsync("a", CancellationToken.None);
            await ReachAsync(() => Volatile.Read(ref asked) >= before + each || load.Exists(l => l.IsFaulted));
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);
        await scene.RestartAsync(TestPlugins.Of("test.vault/2.0.0"));
        var versions = (await scene.ReadAsync("a", "SELECT text FROM {test_vault}secrets")).Select(r => r[0]!.Split(':')[1]).Distinct().ToList();
        output.WriteLine($"{provider}: {Rotations} host keys and {Rotations} keys of a tenant, {rewrapped} keys wrapped anew; {asked} requests, {failed} failed; texts of {versions.Count} versions are read");
        Assert.Equal(0, failed);
        Assert.True(versions.Count > 1);
        Assert.Equal("""{"data":{"secrets":{"nodes":[{"text":"Text","note":"Note"}]},"knownTo":["first"]}}""", await scene.Asker("a").QueryAsync("""{ secrets(where: { name: { eq: "first" } }) { nodes { text note } } knownTo(email: "first@example.org") }"""));
        Assert.False((await scene.TryAskAsync("a", "{ texts }")).TryGetProperty("errors", out _));
        Assert.Equal(Rotations + 1, File.ReadAllLines(Path.Combine(scene.Folder, "keys", "host.key")).Length);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Activate_HostWithAnotherKey_RefusesTheTenantAndChangesNothing(string provider)
    {
        await using var scene = await VaultScene.StartAsync(provider, "a");
        await scene.AddAsync("a", "one", "Text", null, "Note");
        var key = Path.Combine(scene.Folder, "keys", "host.key");
        var right = await File.ReadAllTextAsync(key);
        var before = await scene.ReadAsync("a", "SELECT text, note, version FROM {test_vault}secrets");

        await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]));
        await using (var other = await scene.AddHostAsync(scene.Folder, TestPlugins.Of("test.vault/2.0.0")))
        {
            var refusal = await Assert.ThrowsAsync<TenantException>(() => new TestTenant(other, "a").QueryAsync("{ texts }"));
            var finding = (await other.Checkup.RunAsync(CancellationToken.None)).Single(f => f.What == "tenant a");
            Assert.Equal(
                $"CRM4005 Tenant 'a' cannot be served: CRM2602 The key 'a|audit|1' cannot be opened: it was wrapped by a host key that this host does not have. Put that key back, as a further line of '{key}': every host of these tenants needs the same. Nothing was changed.",
                refusal.Message);
            Assert.Equal((CheckupState.Bad, refusal.Message["CRM4005 Tenant 'a' cannot be served: ".Length..]), (finding.State, finding.Finding));

            // Put back as a further line, the key is found without a restart.
            await File.AppendAllTextAsync(key, $"\n{right}");
            Assert.Equal(CheckupState.Good, (await other.Checkup.RunAsync(CancellationToken.None)).Single(f => f.What == "tenant a").State);
        }

        await File.WriteAllTextAsync(key, right);
        Assert.Equal(before[0], (await scene.ReadAsync("a", "SELECT text, note, version FROM {test_vault}secrets"))[0]);
        Assert.Equal("""{"data":{"texts":["one: Text (Note)"]}}""", await scene.Asker("a").QueryAsync("{ texts }"));
    }

    private static async Task ReachAsync(Func<bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!reached())
        {
            await timer.WaitForNextTickAsync();
        }
    }
}
