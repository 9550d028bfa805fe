using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Tenants with encrypted columns, and their databases as the owner of the databases sees them.</summary>
internal sealed class VaultScene : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _prefix = $"crm_vault_{Guid.NewGuid():N}_"[..24];
    private readonly List<string> _tenants = [];
    private readonly string _provider;
    private CrmRuntime? _runtime;

    private VaultScene(string provider) => _provider = provider;

    public CrmRuntime Runtime => _runtime!;

    public string Folder => _folder.Path;

    public static Task<VaultScene> StartAsync(string provider, params string[] tenants) => StartAsync(provider, [TestPlugins.Of("test.vault/2.0.0")], ["test.vault"], tenants);

    public static async Task<VaultScene> StartAsync(string provider, string[] folders, string[] modules, params string[] tenants)
    {
        var scene = new VaultScene(provider);
        await scene.OpenAsync(folders);
        foreach (var tenant in tenants)
        {
            await scene.Runtime.CreateTenantAsync(tenant, modules, CancellationToken.None);
            scene._tenants.Add(tenant);
        }

        return scene;
    }

    /// <summary>Ends the host and starts another one on its data.</summary>
    /// <param name="folders">The folders of its modules.</param>
    public async Task RestartAsync(params string[] folders)
    {
        await Runtime.DisposeAsync();
        await OpenAsync(folders);
    }

    /// <summary>A further host on the same databases.</summary>
    public Task<CrmRuntime> AddHostAsync(string data, params string[] folders) => CrmRuntime.StartAsync(
        new CrmOptions
        {
            ModulePaths = folders,
            DataPath = data,
            Provider = _provider,
            ConnectionString = _provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null,
            DatabasePrefix = _prefix,
            DeliverEvents = false,
            RunJobs = false,
        },
        new TestClock(),
        NullLoggerFactory.Instance,
        CancellationToken.None);

    public TestTenant Asker(string tenant) => new(Runtime, tenant);

    public async Task<string> AddAsync(string tenant, string name, string? text, string? email, string note)
    {
        var answer = await Asker(tenant).AskAsync(
            "mutation($name: String!, $text: String, $email: String, $note: String) { addSecret(input: { name: $name, text: $text, email: $email, note: $note }) { secret { id } errors { message } } }",
            new { name, text, email, note });
        return answer.GetProperty("addSecret").GetProperty("secret").GetProperty("id").GetString()!;
    }

    /// <summary>The answer of a question with its errors.</summary>
    public async Task<JsonElement> TryAskAsync(string tenant, string query) => JsonSerializer.Deserialize<JsonElement>(await Asker(tenant).QueryAsync(query));

    public async Task<TenantDatabase> DatabaseAsync(string tenant) => (await Runtime.GetTenantAsync(tenant, CancellationToken.None)).Database;

    /// <summary>The rows of a statement, written with the module's tables as in <c>{test_vault}secrets</c>.</summary>
    public async Task<List<string?[]>> ReadAsync(string tenant, string sql)
    {
        await using var connection = await ConnectAsync(tenant);
        await using var command = connection.CreateCommand();
        command.CommandText = await WithTablesAsync(tenant, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string?[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : $"{reader.GetValue(i)}")]);
        }

        return rows;
    }

    /// <summary>Does what the owner of the database can do.</summary>
    public async Task<int> WriteAsync(string tenant, string sql)
    {
        await using var connection = await ConnectAsync(tenant);
        await using var command = connection.CreateCommand();
        command.CommandText = await WithTablesAsync(tenant, sql);
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tenant in _tenants)
        {
            await Runtime.DropDatabaseAsync(tenant, CancellationToken.None);
        }

        await Runtime.DisposeAsync();
        _folder.Dispose();
    }

    private async Task OpenAsync(string[] folders) => _runtime = await AddHostAsync(Folder, folders);

    private async Task<string> WithTablesAsync(string tenant, string sql) =>
        Regex.Replace(sql, @"\{(\w+)\}", (await DatabaseAsync(tenant)).Provider.UsesTablePrefix ? "$1_" : "$1.");

    private async Task<DbConnection> ConnectAsync(string tenant)
    {
        var database = await DatabaseAsync(tenant);
        var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
