using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Audit;

/// <summary>What the owner of the database can do to the audit, and that all of it is found.</summary>
public sealed class AuditTamperTests(ITestOutputHelper output)
{
    private const int Entries = 12;
    private const string Columns = "at, caller_kind, caller_name, caller_id, operation, trace_id, module, entity_type, record, action, subject, changes, mac";

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Verify_NothingWasDone_FindsNothing(string provider)
    {
        await using var scene = await WithEntriesAsync(provider);

        var verdict = await VerifyAsync(scene);

        Assert.Equal((Entries, 1), (verdict.Entries, verdict.Digests));
        Assert.Empty(verdict.Faults);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Verify_EveryColumnOfEveryEntryEdited_FindsEach(string provider)
    {
        await using var scene = await WithEntriesAsync(provider);
        (string Column, string Value)[] edits =
        [
            ("at", "'2020-01-01 00:00:00'"), ("caller_kind", "'Key'"), ("caller_name", "'nobody'"), ("caller_id", "'0'"), ("operation", "'other'"), ("trace_id", "'0'"), ("module", "'x'"),
            ("entity_type", "'X'"), ("record", "'x'"), ("action", "'Read'"), ("subject", "'00000000-0000-0000-0000-000000000001'"), ("changes", "'{}'"), ("mac", "(SELECT mac FROM {audit} WHERE number = 1 + {n} % 12)"),
        ];
        var found = 0;
        foreach (var (column, value) in edits)
        {
            for (var n = 1; n <= Entries; n++)
            {
                found += await FoundAsync(scene, [$"UPDATE {{audit}} SET {column} = {value.Replace("{n}", $"{n}", StringComparison.Ordinal)} WHERE number = {n}"], $"Entry {n} does not fit") ? 1 : 0;
            }
        }

        Tell("edit", edits.Length * Entries, found);
        Assert.Equal(edits.Length * Entries, found);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Verify_EntryDeleted_FindsEach(string provider)
    {
        await using var scene = await WithEntriesAsync(provider);
        var (attempts, found) = (0, 0);
        for (var n = 1; n <= Entries; n++)
        {
            attempts += 2;
            found += await FoundAsync(scene, [$"DELETE FROM {{audit}} WHERE number = {n}"], n == Entries ? "The end was cut off" : $"Entries {n} to {n} are gone") ? 1 : 0;

            // And with the others moved up, so that no number lacks.
            string[] moved = [$"DELETE FROM {{audit}} WHERE number = {n}", .. Enumerable.Range(n + 1, Entries - n).Select(m => $"UPDATE {{audit}} SET number = {m - 1} WHERE number = {m}")];
            found += await FoundAsync(scene, moved, n == Entries ? "The end was cut off" : $"Entry {n} does not fit") ? 1 : 0;
        }

        Tell("delete", attempts, found);
        Assert.Equal(attempts, found);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Verify_TwoEntriesChangePlaces_FindsEach(string provider)
    {
        await using var scene = await WithEntriesAsync(provider);
        var (attempts, found) = (0, 0);
        for (var n = 1; n < Entries; n++)
        {
            for (var m = n + 1; m <= Entries; m++)
            {
                attempts++;
                found += await FoundAsync(
                    scene,
                    [$"UPDATE {{audit}} SET number = -1 WHERE number = {n}", $"UPDATE {{audit}} SET number = {n} WHERE number = {m}", $"UPDATE {{audit}} SET number = {m} WHERE number = -1"],
                    $"Entry {n} does not fit") ? 1 : 0;
            }
        }

        Tell("reorder", attempts, found);
        Assert.Equal(attempts, found);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Verify_EndCutOff_IsFoundByTheDigest(string provider)
    {
        await using var scene = await WithEntriesAsync(provider);
        var found = 0;
        for (var n = 1; n <= Entries; n++)
        {
            found += await FoundAsync(scene, [$"DELETE FROM {{audit}} WHERE number >= {n}"], "The end was cut off") ? 1 : 0;
        }

        Tell("truncate", Entries, found);
        Assert.Equal(Entries, found);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Verify_EntryInserted_FindsEach(string provider)
    {
        await using var scene = await WithEntriesAsync(provider);
        var found = 0;
        for (var n = 1; n <= Entries + 1; n++)
        {
            // A copy of a true entry, put at a place that is made free. At the first place it is the first entry itself: then the next one does not fit.
            string[] free = [.. Enumerable.Range(n, Entries + 1 - n).Reverse().Select(m => $"UPDATE {{audit}} SET number = {m + 1} WHERE number = {m}")];
            found += await FoundAsync(scene, [.. free, $"INSERT INTO {{audit}} (number, {Columns}) SELECT {n}, {Columns} FROM {{audit}} WHERE number = {(n == 1 ? 2 : 1)}"], $"Entry {Math.Max(n, 2)} does not fit") ? 1 : 0;
        }

        Tell("insert", Entries + 1, found);
        Assert.Equal(Entries + 1, found);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Verify_ChainedAnewWithoutTheKey_IsFound(string provider)
    {
        await using var scene = await WithEntriesAsync(provider);
        var found = 0;
        for (var n = 1; n <= Entries; n++)
        {
            found += await FoundAsync(scene, await ChainAnewAsync(scene, n), $"Entry {n} does not fit") ? 1 : 0;
        }

        Tell("re-chain", Entries, found);
        Assert.Equal(Entries, found);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Verify_DigestChanged_IsNotTaken(string provider)
    {
        await using var scene = await WithEntriesAsync(provider);
        var digest = await scene.Runtime.Audits.ExportAsync(AuditScene.Tenant, CancellationToken.None);
        AuditDigest[] forged = [digest with { Number = 1 }, digest with { Mac = new string('0', 64) }, digest with { Tenant = "b" }, digest with { At = digest.At.AddDays(1) }, digest with { IsRestored = true }, digest with { Seal = "" }];

        foreach (var one in forged)
        {
            var verdict = await scene.Runtime.Audits.VerifyAsync(AuditScene.Tenant, [one], CancellationToken.None);
            Assert.Contains(verdict.Faults, f => f.Contains("was not made by this host for this tenant, or was changed", StringComparison.Ordinal));
        }
    }

    private static async Task<AuditScene> WithEntriesAsync(string provider)
    {
        var scene = await AuditScene.StartAsync(provider, "crm.customers");
        for (var i = 0; i < Entries / 3; i++)
        {
            await scene.CreateCustomerAsync($"Person {i}", $"{i}@example.org");
        }

        await scene.Runtime.Audits.ExportAsync(AuditScene.Tenant, CancellationToken.None);
        await scene.WriteAsync("CREATE TABLE kept AS SELECT * FROM {audit}");
        return scene;
    }

    private static Task<AuditVerdict> VerifyAsync(AuditScene scene) => scene.Runtime.Audits.VerifyAsync(AuditScene.Tenant, [], CancellationToken.None);

    // Does it, looks whether it is found, and puts everything back.
    private static async Task<bool> FoundAsync(AuditScene scene, IEnumerable<string> statements, string fault)
    {
        foreach (var statement in statements)
        {
            await scene.WriteAsync(statement);
        }

        var verdict = await VerifyAsync(scene);
        await scene.WriteAsync("DELETE FROM {audit}");
        await scene.WriteAsync($"INSERT INTO {{audit}} (number, {Columns}) SELECT number, {Columns} FROM kept");
        return verdict.Faults.Any(f => f.StartsWith(fault, StringComparison.Ordinal));
    }

    // All that the owner knows, with a key of the owner's own.
    private static async Task<IEnumerable<string>> ChainAnewAsync(AuditScene scene, int from)
    {
        var database = await scene.DatabaseAsync();
        var hash = new AuditHash(new byte[32]);
        var mac = hash.Start(AuditScene.Tenant);
        var statements = new List<string>();
        await using var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
        await connection.OpenAsync();
        await foreach (var entry in AuditTable.ReadAsync(1, database.Provider, connection))
        {
            mac = entry.Id < from ? entry.Mac : hash.Next(mac, entry);
            if (entry.Id >= from)
            {
                var hex = Convert.ToHexString(mac);
                statements.Add($"UPDATE {{audit}} SET mac = {(database.Provider.UsesTablePrefix ? $"x'{hex}'" : $"decode('{hex}', 'hex')")} WHERE number = {entry.Id}");
            }
        }

        return statements;
    }

    private void Tell(string attack, int attempts, int found) => output.WriteLine($"{attack}: {attempts} attempts, {found} found");
}
