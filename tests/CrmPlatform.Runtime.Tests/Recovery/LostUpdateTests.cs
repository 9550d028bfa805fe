using System.Collections.Concurrent;
using System.Text.Json;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Recovery;

public sealed class LostUpdateTests(ITestOutputHelper output)
{
    private const int Writers = 50;
    private static readonly int Edits = TestSize.Of("CRM_EDITS", 1);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Update_FiftyWritersOfOneRecord_LoseNothingAndLearnTheVersionThatStands(string provider)
    {
        await using var host = await CrmTestHost.StartAsync(new CrmTestHostOptions
        {
            Provider = provider,
            ConnectionString = provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null,
            Modules = ["crm.customers"],
            ModulePaths = [TestPlugins.OwnModules],
            Tenants = ["a"],
        });
        var tenant = host.Tenant("a");
        var id = (await tenant.AskAsync("mutation { createCustomer(input: { kind: ORGANIZATION, name: \"0\" }) { customer { id } } }", null))
            .GetProperty("createCustomer").GetProperty("customer").GetProperty("id").GetString();
        var (versions, conflicts) = (new ConcurrentBag<int>(), 0);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var version = 1;
            for (var edit = 0; edit < Edits;)
            {
                var answer = (await tenant.AskAsync(
                    "mutation($id: ID!, $version: Int!, $name: String!) { updateCustomer(input: { id: $id, version: $version, name: $name }) { customer { version } errors { code ... on ConflictError { actual } } } }",
                    new { id, version, name = $"{writer}.{edit}" })).GetProperty("updateCustomer");
                if (answer.GetProperty("customer") is { ValueKind: JsonValueKind.Object } customer)
                {
                    version = customer.GetProperty("version").GetInt32();
                    versions.Add(version);
                    edit++;
                }
                else
                {
                    var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
                    Assert.Equal("CONFLICT", error.GetProperty("code").GetString());
                    version = error.GetProperty("actual").GetInt32();
                    Interlocked.Increment(ref conflicts);
                }
            }
        })));

        Assert.Equal(Enumerable.Range(2, Writers * Edits), versions.Order());
        output.WriteLine($"{provider}: {Writers} writers, {versions.Count} edits, {conflicts} conflicts, 0 lost.");
    }
}
