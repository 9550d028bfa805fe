using System.Diagnostics;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Audit;

/// <summary>What the audit costs: printed, and not judged, since other work runs beside the tests. <c>CRM_LOAD=full</c> asks for the sizes of issue D.</summary>
[Collection(AloneTests.Name)]
public sealed class AuditCostTests(ITestOutputHelper output)
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("CRM_LOAD") == "full";

    [Fact]
    public async Task Verify_ManyEntries_ReadsAllAndFindsNothing()
    {
        var entries = IsFull ? 1_000_000 : 5_000;
        await using var scene = await AuditScene.StartAsync("sqlite", "crm.customers");
        await FillAsync(scene, entries);
        var (start, before) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);

        var verdict = await scene.Runtime.Audits.VerifyAsync(AuditScene.Tenant, [], CancellationToken.None);

        output.WriteLine($"verify: {verdict.Entries} entries in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds:0.00} s of processor time");
        Assert.Equal(entries, verdict.Entries);
        Assert.Empty(verdict.Faults);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Mutation_WithAndWithoutAudit_BothAreMade(string provider)
    {
        var rounds = IsFull ? 20 : 2;
        const int Each = 50;
        await using var scene = await AuditScene.StartAsync(provider, "crm.customers");
        await CreateAsync(scene, Each, isAudited: true);
        await CreateAsync(scene, Each, isAudited: false);
        var (with, without) = (new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            // In turns, so that both have the same neighbours.
            with.Add(await CreateAsync(scene, Each, isAudited: true));
            without.Add(await CreateAsync(scene, Each, isAudited: false));
        }

        var (w, o) = (with.Order().ElementAt(rounds / 2), without.Order().ElementAt(rounds / 2));
        output.WriteLine($"{provider}: createCustomer with contact point, median of {rounds} rounds of {Each}: {w:0.000} ms with the audit, {o:0.000} ms without, ratio {w / o:0.00}");
        Assert.Equal($"{2 * (rounds + 1) * Each}", (await scene.ReadAsync("SELECT COUNT(*) FROM {customers}customers"))[0]);
        Assert.Equal($"{2 * (rounds + 1) * Each}", (await scene.ReadAsync("SELECT COUNT(*) FROM {audit}"))[0]);
    }

    private static async Task<double> CreateAsync(AuditScene scene, int times, bool isAudited)
    {
        var tenant = await scene.Runtime.GetTenantAsync(AuditScene.Tenant, CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            await using var scope = tenant.BeginScope(Caller.User("tester", "tester", [RoleNames.Administrator]));
            scope.Session.Journal = isAudited ? scope.Session.Journal : null;
            var request = new GraphQLRequest { Query = "mutation { createCustomer(input: { name: \"Ada\", email: \"ada@example.org\", kind: PERSON }) { customer { id } errors { message } } }" };
            using var result = await scope.Executor.ExecuteAsync(request, scope.Services, CancellationToken.None);
            Assert.Empty(result.Errors);
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / times;
    }

    private static async Task FillAsync(AuditScene scene, int count)
    {
        var database = await scene.DatabaseAsync();
        await using var scope = (await scene.Runtime.GetTenantAsync(AuditScene.Tenant, CancellationToken.None)).BeginScope(Caller.System("test"));
        var keys = await scope.Services.GetRequiredService<AuditTrail>().Keys.OfAsync(AuditScene.Tenant, CancellationToken.None);
        var hash = new AuditHash(keys.Audit);
        var mac = hash.Start(AuditScene.Tenant);
        await using var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var numbers in Enumerable.Range(1, count).Chunk(1000))
        {
            var entries = new List<AuditEntry>();
            foreach (var number in numbers)
            {
                var draft = Entry(number, []);
                mac = hash.Next(mac, draft);
                entries.Add(Entry(number, mac));
            }

            await AuditTable.AddAsync(entries, [], database.Provider, connection, transaction, CancellationToken.None);
        }

        await transaction.CommitAsync();
    }

    private static AuditEntry Entry(int number, byte[] mac) => new()
    {
        Id = number,
        At = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(number),
        CallerKind = "User",
        CallerName = "tester",
        CallerId = "tester",
        Operation = "updateCustomer",
        TraceId = "0af7651916cd43dd8448eb211c80319c",
        Module = "crm.customers",
        EntityType = "Customer",
        Record = "0198a5d0-0000-7000-8000-000000000001",
        Action = AuditAction.Changed,
        Changes = $$"""{"Industry.old":"Bridges","Industry.new":"Tunnels {{number}}"}""",
        Mac = mac,
    };
}
