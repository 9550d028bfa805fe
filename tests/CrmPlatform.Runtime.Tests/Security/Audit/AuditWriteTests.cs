using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Security.Audit;

public sealed class AuditWriteTests
{
    private const string Customers = "crm.customers";

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutation_CreatesRecords_EachIsWrittenDownWithCallerAndOperation(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, Customers);

        var id = await scene.CreateCustomerAsync("Ada", "ada@example.org");

        var entries = await scene.ReadAsync("SELECT number, caller_kind, caller_name, caller_id, operation, module, action, entity_type, record FROM {audit} ORDER BY number");

        Assert.Equal($"1|User|tester|tester|createCustomer|crm.customers|Created|Customer|{KeyOf(id)}", entries[0]);
        Assert.Equal(["Address", "ContactPoint"], entries.Skip(1).Select(e => e.Split('|')[7]).Order());
        Assert.Equal(
            ["2|User|tester|tester|createCustomer|crm.customers|Created", "3|User|tester|tester|createCustomer|crm.customers|Created"],
            entries.Skip(1).Select(e => string.Join('|', e.Split('|').Take(7))));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutation_ChangesARecord_OldAndNewValueAreWrittenDownAndNothingElse(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, Customers);
        var id = await scene.CreateCustomerAsync("Ada", "ada@example.org");

        await scene.Asker.AskAsync("mutation($id: ID!) { updateCustomer(input: { id: $id, industry: \"Brücken\" }) { errors { message } } }", new { id });
        await scene.Asker.AskAsync("mutation($id: ID!) { updateCustomer(input: { id: $id, industry: \"Tunnels\" }) { errors { message } } }", new { id });

        Assert.Equal(
            ["""{"Industry.new":"Brücken"}""", """{"Industry.old":"Brücken","Industry.new":"Tunnels"}"""],
            await scene.ReadAsync("SELECT changes FROM {audit} WHERE action = 'Changed' ORDER BY number"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutation_IsRefused_NothingIsWrittenDown(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, Customers);

        await scene.Asker.AskAsync("mutation { createCustomer(input: { name: \"\", kind: PERSON }) { errors { message } } }", null);

        Assert.Empty(await scene.ReadAsync("SELECT number FROM {audit}"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Handler_ChangesRecords_TheyAreWrittenDownWithTheEventAndOnWhoseBehalf(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, Customers);
        await scene.CreateCustomerAsync("Ada", "ada@example.org");

        await scene.Asker.DrainEventsAsync();

        Assert.Equal(
            ["System|tester|event customers.customer-created > crm.customers CustomerTimeline.RecordAsync|TimelineEntry|Created"],
            await scene.ReadAsync("SELECT caller_kind, caller_name, operation, entity_type, action FROM {audit} WHERE number > 3"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutation_Changes_CostsOneStatementMore(string provider)
    {
        await using var scene = await AuditScene.StartAsync(provider, Customers, "crm.sales");
        var tenant = scene.Asker;
        var made = await tenant.AskAsync("mutation { createSalesChannel(input: { name: \"Fair\" }) { salesChannel { id } } }", null);
        var id = made.GetProperty("createSalesChannel").GetProperty("salesChannel").GetProperty("id").GetString();

        await tenant.AskAsync("mutation($id: ID!) { updateSalesChannel(input: { id: $id, cost: 5 }) { errors { message } } }", new { id });
        var changing = tenant.StatementCount;
        await tenant.AskAsync("mutation($id: ID!) { updateSalesChannel(input: { id: $id, cost: 5 }) { errors { message } } }", new { id });

        // The second changes no record: it saves an update and an entry of the audit.
        Assert.InRange(changing - tenant.StatementCount, 1, 2);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutations_OfManyCallersAndTwoHosts_MakeOneChainWithoutAFork(string provider)
    {
        const int Callers = 8;
        const int Each = 12;
        await using var scene = await AuditScene.StartAsync(provider, Customers);
        await scene.CreateCustomerAsync("First", "first@example.org");

        // A file of SQLite has one host's writers in line; on a server, two hosts write at once.
        var other = provider == "sqlite" ? scene.Runtime : await scene.AddHostAsync();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async i =>
        {
            var tenant = new TestTenant(i % 2 == 0 ? scene.Runtime : other, AuditScene.Tenant).As($"caller{i}");
            for (var n = 0; n < Each; n++)
            {
                await tenant.AskAsync("mutation($name: String!) { createCustomer(input: { name: $name, kind: PERSON }) { errors { message } } }", new { name = $"{i} {n}" });
            }
        }));

        var verdict = await scene.Runtime.Audits.VerifyAsync(AuditScene.Tenant, [], CancellationToken.None);
        Assert.Empty(verdict.Faults);
        Assert.Equal(3 + (Callers * Each), verdict.Entries);
        Assert.Equal(Enumerable.Repeat($"{Each}", Callers), await scene.ReadAsync("SELECT COUNT(*) FROM {audit} WHERE caller_name LIKE 'caller%' GROUP BY caller_name"));
    }

    private static string KeyOf(string id) => NodeId.TryDecode(id, out _, out var key) ? $"{key:D}" : "";
}
