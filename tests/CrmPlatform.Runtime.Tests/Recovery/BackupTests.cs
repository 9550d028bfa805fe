using System.IO.Compression;
using System.Text.Json;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Recovery;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Tests.Recovery;

public sealed class BackupTests
{
    private const int Before = 40;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task BackUp_WhileOthersWrite_RestoresToOneCommitInAnEmptyHost(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of(KeyedRemarks.Module));
        using var empty = new SharedData(provider, TestPlugins.Of(KeyedRemarks.Module));
        await using var host = await StartAsync(data, "a");
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writing = WriteAsync(host, count => Volatile.Write(ref written, count), stop.Token);
        await ReachAsync(() => Volatile.Read(ref written) >= Before);

        var acknowledged = Volatile.Read(ref written);
        using var backup = await host.Backups.BackUpAsync("a", CancellationToken.None);
        await ReachAsync(() => Volatile.Read(ref written) >= acknowledged + Before);
        await stop.CancelAsync();
        await writing;

        // Without the host's key, what is sealed stays sealed: it is kept apart from the backups.
        Directory.CreateDirectory(Path.Combine(empty.Folder, "keys"));
        File.Copy(Path.Combine(data.Folder, "keys", "host.key"), Path.Combine(empty.Folder, "keys", "host.key"));
        await using var other = await StartAsync(empty);
        await RestoreAsync(other, "a", backup.Path, replaces: false);
        var (remarks, events) = await ReadAsync(other, "a");
        Assert.Equal(Enumerable.Range(1, remarks.Count), remarks);
        Assert.Equal(remarks.Count, events);
        Assert.InRange(remarks.Count, acknowledged, Volatile.Read(ref written) - 1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Restore_InPlaceOfATenant_BringsItBackAndLeavesTheOthers(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of(KeyedRemarks.Module));
        await using var host = await StartAsync(data, "a", "b");
        var (a, b) = (new KeyedRemarks(host, "a", "one"), new KeyedRemarks(host, "b", "one"));
        await a.AddAsync(null, "1");
        await b.AddAsync(null, "1");
        using var backup = await host.Backups.BackUpAsync("a", CancellationToken.None);
        await a.AddAsync(null, "2");
        await b.AddAsync(null, "2");

        var refusal = await Assert.ThrowsAsync<RecoveryException>(() => RestoreAsync(host, "a", backup.Path, replaces: false));
        await RestoreAsync(host, "a", backup.Path, replaces: true);

        Assert.StartsWith("CRM8006 The backup of tenant 'a' was not restored: there is a tenant with this id", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(("1", "2"), (await a.CountAsync(), await b.CountAsync()));
        await a.AddAsync(null, "3");
        Assert.Equal("2", await a.CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Restore_DatabaseIsDamagedOrOfAnother_IsRefusedAndChangesNothing(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of(KeyedRemarks.Module));
        await using var host = await StartAsync(data, "a");
        await new KeyedRemarks(host, "a", "one").AddAsync(null, "1");
        using var backup = await host.Backups.BackUpAsync("a", CancellationToken.None);
        using var folder = new TemporaryFolder();

        var changed = await RefusalAsync(host, Rewrite(backup.Path, folder, (content, database) => (content, Flip(database))));
        var hidden = await RefusalAsync(host, Rewrite(backup.Path, folder, Disguise));
        var cut = await RefusalAsync(host, Cut(backup.Path, folder));
        var other = await Assert.ThrowsAsync<RecoveryException>(() => RestoreAsync(host, "b", backup.Path, replaces: true));
        var lacking = await RefusalAsync(host, Rewrite(backup.Path, folder, (content, database) => (content with { Modules = [new BackupModule("acme.lost", "1.0.0", "Active")] }, database)));

        Assert.StartsWith("CRM8004 The backup of tenant 'a' was not restored: its database has the hash ", changed, StringComparison.Ordinal);
        Assert.StartsWith("CRM3017 The copy of a database cannot be restored as ", hidden, StringComparison.Ordinal);
        Assert.StartsWith("CRM8003 What was sent is no backup of a tenant: it cannot be read (", cut, StringComparison.Ordinal);
        Assert.Equal("CRM8008 The backup was not restored: it is of tenant 'a', and 'b' was asked for. Name the right tenant or the right file.", other.Message);
        Assert.Equal("CRM8007 The backup of tenant 'a' was not restored: this host lacks 'acme.lost' 1.0.0. Install them and repeat.", lacking);
        Assert.Equal("1", await new KeyedRemarks(host, "a", "one").CountAsync());
    }

    private static async Task<CrmRuntime> StartAsync(SharedData data, params string[] tenants)
    {
        var host = await data.StartAsync(new TestClock());
        foreach (var tenant in tenants)
        {
            await host.CreateTenantAsync(tenant, [KeyedRemarks.Module], CancellationToken.None);
        }

        return host;
    }

    // Each change is a remark and its event: a copy that has one of them has both.
    private static async Task WriteAsync(CrmRuntime host, Action<int> acknowledged, CancellationToken stop)
    {
        for (var i = 1; !stop.IsCancellationRequested; i++)
        {
            Assert.Contains("\"errors\":[]", await new KeyedRemarks(host, "a", "one").AddAsync(null, $"{i}"), StringComparison.Ordinal);
            acknowledged(i);
        }
    }

    private static async Task ReachAsync(Func<bool> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!holds())
        {
            await timer.WaitForNextTickAsync();
        }
    }

    private static async Task<(List<int> Remarks, int Events)> ReadAsync(CrmRuntime host, string tenant)
    {
        await using var scope = (await host.GetTenantAsync(tenant, CancellationToken.None)).BeginScope(Caller.System("test"));
        var (remarks, after) = (new List<int>(), default(string));
        do
        {
            var page = (await new TestTenant(host, tenant).AskAsync("query($after: String) { remarks(first: 200, after: $after) { nodes { text } pageInfo { endCursor hasNextPage } } }", new { after })).GetProperty("remarks");
            remarks.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => int.Parse(n.GetProperty("text").GetString()!, System.Globalization.CultureInfo.InvariantCulture)));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return ([.. remarks.Order()], await scope.Services.GetRequiredService<PlatformDbContext>().Outbox.CountAsync());
    }

    private static async Task RestoreAsync(CrmRuntime host, string tenant, string file, bool replaces)
    {
        await using var bytes = File.OpenRead(file);
        await host.Restores.RestoreAsync(tenant, bytes, replaces, CancellationToken.None);
    }

    private static async Task<string> RefusalAsync(CrmRuntime host, string file)
    {
        var refusal = await Record.ExceptionAsync(() => RestoreAsync(host, "a", file, replaces: true));
        return Assert.IsAssignableFrom<Exception>(refusal).Message;
    }

    private static byte[] Flip(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }

    // Damage that the hash agrees with: only the database's own check can find it.
    private static (BackupContent Content, byte[] Database) Disguise(BackupContent content, byte[] database)
    {
        Array.Clear(database, database.Length / 2, database.Length / 2);
        return (content with { DatabaseHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(database)) }, database);
    }

    private static string Cut(string backup, TemporaryFolder folder)
    {
        var file = Path.Combine(folder.Path, Path.GetRandomFileName());
        var bytes = File.ReadAllBytes(backup);
        File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
        return file;
    }

    private static string Rewrite(string backup, TemporaryFolder folder, Func<BackupContent, byte[], (BackupContent, byte[])> change)
    {
        using var source = ZipFile.OpenRead(backup);
        using var database = new MemoryStream();
        using (var bytes = source.GetEntry(BackupContent.DatabaseEntry)!.Open())
        {
            bytes.CopyTo(database);
        }

        using var text = source.GetEntry(BackupContent.ContentEntry)!.Open();
        var (content, changed) = change(JsonSerializer.Deserialize<BackupContent>(text, JsonSerializerOptions.Web)!, database.ToArray());
        var file = Path.Combine(folder.Path, Path.GetRandomFileName());
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        using (var entry = archive.CreateEntry(BackupContent.ContentEntry).Open())
        {
            JsonSerializer.Serialize(entry, content, JsonSerializerOptions.Web);
        }

        using var target = archive.CreateEntry(BackupContent.DatabaseEntry).Open();
        target.Write(changed);
        return file;
    }
}
