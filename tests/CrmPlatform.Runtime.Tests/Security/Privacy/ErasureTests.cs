using System.Text.Json;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Privacy;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Privacy;

/// <summary>A person asks what is known, and asks to be forgotten.</summary>
public sealed class ErasureTests(ITestOutputHelper output)
{
    private static readonly string[] Modules = ["crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery"];

    // Each stands in another column of another module.
    private static readonly string[] Canaries =
        ["Canary-Name", "canary-mail@example.org", "Canary-Contact", "canary-contact@example.org", "Canary-Subject", "Canary-Content", "Canary-Participant", "Canary-Ticket", "Canary-Description", "Canary-Title"];

    // These stand nowhere in clear, in no table, and yet are exported and erased.
    private static readonly string[] Encrypted = ["Canary-Content", "Canary-Description"];

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Export_PersonKnownToSeveralModules_HasAllThatIsPersonal(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, Modules);
        var subject = await FillAsync(scene);

        var values = await ExportAsync(scene, subject);

        Assert.All(Canaries, canary => Assert.Contains(values, v => v.Contains(canary, StringComparison.Ordinal)));
        Assert.DoesNotContain(values, v => v.Contains("Bystander", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Erase_PersonKnownToSeveralModules_NothingCanBeReadAnyMore(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, Modules);
        var subject = await FillAsync(scene);
        Assert.All(Canaries.Except(Encrypted), canary => Assert.True(0 < FindAsync(scene, canary).Result, $"'{canary}' is nowhere: the test would prove nothing."));
        Assert.All(Encrypted, canary => Assert.Equal(0, FindAsync(scene, canary).Result));
        Assert.All(Encrypted, canary => Assert.Contains(canary, ExportAsync(scene, subject).Result));
        var sealedBefore = await OpenedAsync(scene);

        await EraseAsync(scene, subject);

        var hits = 0;
        foreach (var canary in Canaries)
        {
            hits += await FindAsync(scene, canary);
        }

        var opened = await OpenedAsync(scene);
        output.WriteLine($"{Canaries.Length} values searched in all tables, {hits} found; of {sealedBefore.Count} values in the audit, {opened.Count} of the person can be read");
        Assert.Equal(0, hits);
        Assert.All(Canaries, canary => Assert.Contains(sealedBefore, v => v.Contains(canary, StringComparison.Ordinal)));
        Assert.DoesNotContain(opened, v => v.Contains("anary", StringComparison.Ordinal));
        Assert.Contains(opened, v => v.Contains("Bystander", StringComparison.Ordinal));
        Assert.Empty((await scene.Runtime.Audits.VerifyAsync(AuditScene.Tenant, [], CancellationToken.None)).Faults);
        Assert.Empty(await ExportAsync(scene, subject));
        Assert.NotEqual(0, await FindAsync(scene, "Bystander"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Erase_EventsStillWait_TheyAreDeliveredWithoutThePersonsValues(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, Modules);
        var subject = KeyOf(await scene.CreateCustomerAsync("Canary-Name", "canary-mail@example.org"));

        await EraseAsync(scene, subject);
        await scene.Asker.DrainEventsAsync();

        Assert.Equal(0, await FindAsync(scene, "Canary-Name"));
        Assert.Single(await scene.ReadAsync("SELECT id FROM {customers}timeline_entries"));
    }

    [Fact]
    public async Task AfterRestore_OlderCopyOfTheDatabase_PersonIsErasedAgainAndTheAuditGoesOn()
    {
        await using var scene = await AuditScene.StartAsync("sqlite", Modules);
        var subject = await FillAsync(scene);
        var file = Path.Combine(scene.Folder, "tenants", "a.db");
        await scene.WriteAsync($"VACUUM INTO '{file}.copy'");
        await EraseAsync(scene, subject);
        await scene.Runtime.Audits.ExportAsync(AuditScene.Tenant, CancellationToken.None);

        await scene.Runtime.DropDatabaseAsync(AuditScene.Tenant, CancellationToken.None);
        File.Move($"{file}.copy", file);
        Assert.NotEqual(0, await FindAsync(scene, "Canary-Name"));
        var asked = await scene.Runtime.Privacy.AfterRestoreAsync(AuditScene.Tenant, CancellationToken.None);

        Assert.Equal(1, asked);
        Assert.All(Canaries, canary => Assert.Equal(0, FindAsync(scene, canary).Result));
        await scene.CreateCustomerAsync("Later", "later@example.org");
        Assert.Empty((await scene.Runtime.Audits.VerifyAsync(AuditScene.Tenant, [], CancellationToken.None)).Faults);
    }

    private static async Task<Guid> FillAsync(AuditScene scene)
    {
        await scene.CreateCustomerAsync("Bystander", "bystander@example.org");
        var id = await scene.CreateCustomerAsync("Canary-Name", "canary-mail@example.org");
        foreach (var mutation in (string[])
        [
            "mutation($id: ID!) { createContact(input: { customerId: $id, name: \"Canary-Contact\", email: \"canary-contact@example.org\" }) { errors { message } } }",
            "mutation($id: ID!) { logCommunication(input: { customerId: $id, channel: PHONE, direction: INBOUND, subject: \"Canary-Subject\", content: \"Canary-Content\", participants: [{ name: \"Canary-Participant\" }] }) { errors { message } } }",
            "mutation($id: ID!) { openTicket(input: { customerId: $id, subject: \"Canary-Ticket\", description: \"Canary-Description\" }) { errors { message } } }",
            "mutation($id: ID!) { createOpportunity(input: { customerId: $id, title: \"Canary-Title\" }) { errors { message } } }",
        ])
        {
            var answer = await scene.Asker.AskAsync(mutation, new { id });
            Assert.DoesNotContain("message", answer.ToString(), StringComparison.Ordinal);
        }

        await scene.Asker.DrainEventsAsync();
        return KeyOf(id);
    }

    private static Guid KeyOf(string id) => NodeId.TryDecode(id, out _, out var key) ? key : throw new ArgumentException(id, nameof(id));

    private static async Task<IReadOnlyList<string>> ExportAsync(AuditScene scene, Guid subject)
    {
        await using var scope = await BeginAsync(scene);
        var records = scope.Services.GetRequiredService<SubjectRecords>();
        var people = await records.PeopleAsync(subject, CancellationToken.None);
        var values = new List<string>();
        foreach (var table in records.Tables.Where(t => t.Columns.Count > 0))
        {
            values.AddRange((await records.ReadAsync(table, people, CancellationToken.None)).SelectMany(r => r.Fields).Select(f => f.Value).Where(v => v != PersonalColumn.Erased));
        }

        return values;
    }

    private static async Task EraseAsync(AuditScene scene, Guid subject)
    {
        await scene.Runtime.GetTenantAsync(AuditScene.Tenant, CancellationToken.None);
        await using var scope = await BeginAsync(scene);
        await scope.Session.InUnitOfWorkAsync(
            async () =>
            {
                await scope.Services.GetRequiredService<IErasureList>().AddAsync(AuditScene.Tenant, subject, CancellationToken.None);
                await scope.Services.GetRequiredService<SubjectErasure>().EraseAsync(subject, CancellationToken.None);
            },
            CancellationToken.None);
    }

    private static async Task<TenantScope> BeginAsync(AuditScene scene) =>
        (await scene.Runtime.GetTenantAsync(AuditScene.Tenant, CancellationToken.None)).BeginScope(Caller.System("test"));

    /// <summary>In how many rows of all tables a text stands.</summary>
    private static async Task<int> FindAsync(AuditScene scene, string text)
    {
        var isSqlite = (await scene.DatabaseAsync()).Provider.UsesTablePrefix;
        var tables = await scene.ReadAsync(isSqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'crm%'"
            : "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_schema LIKE 'crm%'");
        var hits = 0;
        foreach (var table in tables)
        {
            var rows = await scene.ReadAsync($"SELECT * FROM {table}");
            hits += rows.Count(r => r.Contains(text, StringComparison.Ordinal));
        }

        return hits;
    }

    /// <summary>The sealed values of the audit that can be opened with the keys that the database still has.</summary>
    private static async Task<IReadOnlyList<string>> OpenedAsync(AuditScene scene)
    {
        await using var scope = await BeginAsync(scene);
        var trail = scope.Services.GetRequiredService<AuditTrail>();
        var tenant = await trail.Keys.OfAsync(AuditScene.Tenant, CancellationToken.None);
        var database = await scene.DatabaseAsync();
        await using var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
        await connection.OpenAsync();
        var keys = new CrmPlatform.Runtime.Security.Encryption.SubjectKeys(TimeProvider.System);
        var entries = new List<CrmPlatform.Runtime.Database.Audit.AuditEntry>();
        await foreach (var entry in AuditTable.ReadAsync(1, database.Provider, connection))
        {
            entries.Add(entry);
        }

        var found = await keys.FindAsync([.. entries.Select(e => e.Subject).OfType<Guid>().Distinct()], tenant, database.Provider, connection, null, CancellationToken.None);
        var values = new List<string>();
        foreach (var entry in entries.Where(e => e.Subject is { } subject && found.ContainsKey(subject)))
        {
            using var json = JsonDocument.Parse(entry.Changes);
            values.AddRange(json.RootElement.EnumerateObject()
                .Where(p => p.Value.ValueKind == JsonValueKind.String && p.Value.GetString()!.StartsWith(AuditSeal.Mark, StringComparison.Ordinal))
                .Select(p => AuditSeal.TryOpen(p.Value.GetString()!, found[entry.Subject!.Value], AuditScene.Tenant, entry.EntityType, entry.Record, p.Name))
                .OfType<string>());
        }

        return values;
    }
}
