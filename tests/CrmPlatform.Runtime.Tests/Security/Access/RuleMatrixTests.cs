using System.Text;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tests.Security.Support;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Access;

/// <summary>Walks the live schema of all modules: every root field lets in whom its rules let in, and nobody else, however it is called.</summary>
public sealed class RuleMatrixTests(ITestOutputHelper output)
{
    private static readonly string[] Modules = ["crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery"];
    private static readonly string[] Roles = ["administrator", "user", "reader", "seller", "nobody"];

    // What the tenant itself granted; the rest is what the modules suggest.
    private static readonly string[] OfSeller = ["crm.sales:read", "crm.sales:write", "crm.customers:read"];

    [Fact]
    public async Task RootFields_OfFiveModulesAndFiveRoles_LetInWhomTheirRulesLetIn()
    {
        using var data = new TemporaryFolder();
        await using var runtime = await CrmRuntime.StartAsync(
            new CrmOptions { ModulePaths = [Path.Combine(TestPlugins.Folder, "..", "modules")], DataPath = data.Path, DeliverEvents = false, RunJobs = false },
            new TestClock(),
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await runtime.CreateTenantAsync("one", Modules, CancellationToken.None);
        var held = await HeldAsync(new TestTenant(runtime, "one"));
        var (fields, attempts, refused, mismatches) = (0, 0, 0, new List<string>());

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);
        foreach (var (kind, root, field) in await FieldsAsync(tenant))
        {
            fields++;
            foreach (var role in Roles)
            {
                var mayAsk = field.AnonymousReason is not null || field.AccessRules.All(r => Holds(r, role, held));
                foreach (var (document, operation) in FieldCalls.Shapes(kind, root, FieldCalls.Of(field)).Take(mayAsk ? 1 : 9))
                {
                    attempts++;
                    var answer = await AskAsync(tenant, role, document, operation);
                    var isRefused = answer.Contains("AUTH_NOT_AUTHORIZED", StringComparison.Ordinal) && answer.Contains($"'{field.Coordinate}' is not for this caller", StringComparison.Ordinal);
                    refused += isRefused ? 1 : 0;
                    if (answer.Contains("\"message\":\"Upload cannot represent value", StringComparison.Ordinal))
                    {
                        // No literal is a file: nobody's question gets as far as a rule.
                        continue;
                    }

                    if (isRefused == mayAsk || (!mayAsk && !answer.EndsWith("\"data\":null}", StringComparison.Ordinal) && !answer.Contains("null", StringComparison.Ordinal)))
                    {
                        mismatches.Add($"{role} {(mayAsk ? "may" : "may not")}: {document} -> {answer[..Math.Min(answer.Length, 300)]}");
                    }
                }
            }
        }

        output.WriteLine($"{fields} root fields x {Roles.Length} roles: {attempts} attempts, {refused} refused, {mismatches.Count} mismatches");
        Assert.True(mismatches.Count == 0, $"{mismatches.Count} of {attempts}:\n{string.Join('\n', mismatches.Take(15))}");
        Assert.True(fields > 100, $"Only {fields} fields were found.");
    }

    // Every field says who may: what does not is not served at all, and this would say so of the platform's own.
    [Fact]
    public async Task RootFields_OfFiveModules_AllHaveARuleOrAReason()
    {
        using var data = new TemporaryFolder();
        await using var runtime = await CrmRuntime.StartAsync(
            new CrmOptions { ModulePaths = [Path.Combine(TestPlugins.Folder, "..", "modules")], DataPath = data.Path, DeliverEvents = false, RunJobs = false },
            new TestClock(),
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await runtime.CreateTenantAsync("one", Modules, CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);
        var fields = await FieldsAsync(tenant);

        Assert.Empty(tenant.LeftOut);
        Assert.DoesNotContain(fields, f => f.Field.AnonymousReason is null && f.Field.AccessRules.Count == 0);
        Assert.Equal(["Query.me", "Query.jobs", "Query.job", "Mutation.cancelJob"], fields.Where(f => f.Field.AnonymousReason is not null).Select(f => f.Field.Coordinate));
    }

    private static bool Holds(AccessRule rule, string role, IReadOnlyDictionary<string, HashSet<string>> held) =>
        (rule.Roles.Count == 0 || rule.Roles.Contains(role)) && (rule.Policy is null || role == "administrator" || held[role].Contains(rule.Policy));

    private static async Task<IReadOnlyDictionary<string, HashSet<string>>> HeldAsync(TestTenant tenant)
    {
        var grants = string.Join(", ", OfSeller.Select(p => $$"""{ permission: "{{p}}", scope: TENANT }"""));
        await tenant.AskAsync($$"""mutation { createRole(input: { name: "seller", grants: [{{grants}}] }) { errors { message } } }""", null);
        var permissions = (await tenant.AskAsync("{ permissions { id defaultRoles } }", null)).GetProperty("permissions").EnumerateArray()
            .Select(p => (Id: p.GetProperty("id").GetString()!, Roles: p.GetProperty("defaultRoles").EnumerateArray().Select(r => r.GetString()!).ToList())).ToList();
        return Roles.ToDictionary(r => r, r => r == "seller" ? OfSeller.ToHashSet() : permissions.Where(p => p.Roles.Contains(r)).Select(p => p.Id).ToHashSet());
    }

    // Of node and its like the rules of what they find hold; they are not fields of anybody's.
    private static async Task<IReadOnlyList<(string Kind, string Root, FieldDefinition Field)>> FieldsAsync(Tenant tenant)
    {
        await using var scope = tenant.BeginScope(Caller.System("walker"));
        var schema = scope.Executor.Schema;
        return
        [
            .. new[] { ("query", schema.Query), ("mutation", schema.Mutation!) }
                .SelectMany(r => r.Item2.Fields.Where(f => f.Owner != "CrmPlatform.GraphQL" && !f.Name.StartsWith('_')).Select(f => (r.Item1, r.Item2.Name, f))),
        ];
    }

    private static async Task<string> AskAsync(Tenant tenant, string role, string document, string? operation)
    {
        await using var scope = tenant.BeginScope(Caller.User(role, role, role == "nobody" ? [] : [role]));
        scope.Session.IsDryRun = true;
        using var result = await scope.Executor.ExecuteAsync(new GraphQLRequest { Query = document, OperationName = operation }, scope.Services, CancellationToken.None);
        var answer = new System.Buffers.ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }
}
