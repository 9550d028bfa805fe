using System.Data.Common;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>A tenant with the platform's own modules, and its database as the owner of the database sees it.</summary>
internal sealed class AuditScene : IAsyncDisposable
{
    public const string Tenant = "a";
    private readonly SharedData _data;
    private readonly List<CrmRuntime> _runtimes = [];

    private AuditScene(SharedData data) => _data = data;

    public TestClock Clock { get; } = new();

    public CrmRuntime Runtime => _runtimes[0];

    public string Folder => _data.Folder;

    public TestTenant Asker => new(Runtime, Tenant);

    public static async Task<AuditScene> StartAsync(string provider, params string[] modules)
    {
        var scene = new AuditScene(new SharedData(provider, TestPlugins.OwnModules));
        await (await scene.AddHostAsync()).CreateTenantAsync(Tenant, modules, CancellationToken.None);
        return scene;
    }

    /// <summary>A further host on the same databases.</summary>
    public async Task<CrmRuntime> AddHostAsync()
    {
        _runtimes.Add(await _data.StartAsync(Clock));
        return _runtimes[^1];
    }

    public async Task<TenantDatabase> DatabaseAsync() => (await Runtime.GetTenantAsync(Tenant, CancellationToken.None)).Database;

    /// <summary>Creates a customer.</summary>
    /// <returns>Its global id.</returns>
    public async Task<string> CreateCustomerAsync(string name, string email)
    {
        var answer = await Asker.AskAsync(
            "mutation($name: String!, $email: String) { createCustomer(input: { name: $name, email: $email, kind: PERSON, city: \"Graz\" }) { customer { id } errors { message } } }", new { name, email });
        return answer.GetProperty("createCustomer").GetProperty("customer").GetProperty("id").GetString()!;
    }

    /// <summary>The rows of a statement, written with the table's names as in <c>{audit}</c>.</summary>
    public async Task<List<string>> ReadAsync(string sql)
    {
        var database = await DatabaseAsync();
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = WithTables(sql, database);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : $"{reader.GetValue(i)}")));
        }

        return rows;
    }

    /// <summary>Does what the owner of the database can do.</summary>
    public async Task<int> WriteAsync(string sql)
    {
        var database = await DatabaseAsync();
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = WithTables(sql, database);
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DropDatabaseAsync(Tenant, CancellationToken.None);
        foreach (var runtime in _runtimes)
        {
            await runtime.DisposeAsync();
        }

        _data.Dispose();
    }

    private static string WithTables(string sql, TenantDatabase database) => sql
        .Replace("{audit}", PlatformTable.Of(database.Provider, "audit"), StringComparison.Ordinal)
        .Replace("{platform}", PlatformTable.Of(database.Provider, ""), StringComparison.Ordinal)
        .Replace("{customers}", database.Provider.UsesTablePrefix ? "crm_customers_" : "crm_customers.", StringComparison.Ordinal);

    private static async Task<DbConnection> OpenAsync(TenantDatabase database)
    {
        var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
