using System.Text.Json;
using CrmPlatform.Host.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Host.Tests;

public sealed class PostgreSqlTests : IDisposable
{
    private const string Question = "{ customers(first: 20, order: { number: ASC }) { totalCount nodes { name orders(first: 5) { nodes { number lines { quantity } } } } } }";
    private readonly DataFolder _data = new();
    private readonly DataFolder _sqlite = new();

    public void Dispose()
    {
        _data.Dispose();
        _sqlite.Dispose();
    }

    [PostgreSqlFact]
    public async Task Start_ProviderAndConnectionStringSet_AnswersAsOnSqliteAlsoAfterARestart()
    {
        string[] settings = ["--Crm:Provider=postgresql", $"--Crm:ConnectionString={PostgreSqlServer.Shared.ConnectionString}", $"--Crm:DatabasePrefix=host_{Environment.ProcessId}_"];
        string first;
        await using (var host = await HostProcess.StartAsync(_data, settings))
        {
            first = await host.AskAsync("demo", Question);
        }

        await using var again = await HostProcess.StartAsync(_data, settings);
        await using var onSqlite = await HostProcess.StartAsync(_sqlite);

        Assert.True(JsonDocument.Parse(first).RootElement.GetProperty("data").GetProperty("customers").GetProperty("totalCount").GetInt32() > 0, first);
        Assert.Equal(first, await again.AskAsync("demo", Question));
        Assert.Equal(first, await onSqlite.AskAsync("demo", Question));
        Assert.Empty(Directory.GetFiles(_data.Path, "*.db", SearchOption.AllDirectories));
    }
}
