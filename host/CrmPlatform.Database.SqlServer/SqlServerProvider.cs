using System.Data.Common;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk.Database;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Database.SqlServer;

/// <summary>SQL Server: a database for each tenant, a schema for each module.</summary>
public sealed class SqlServerProvider : DatabaseProvider
{
    private const int DuplicateKeyInIndex = 2601;
    private const int DuplicateKeyInConstraint = 2627;

    /// <inheritdoc/>
    public override string Name => "sqlserver";

    /// <inheritdoc/>
    public override void AddEntityFramework(IServiceCollection services) => services.AddEntityFrameworkSqlServer();

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, ModuleDatabase module) =>
        options.UseSqlServer(server => server
            .MigrationsHistoryTable("__migrations", module.Schema)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)); // One statement, however many keys a batch has.

    /// <inheritdoc/>
    public override string ConnectionString(DatabasePlacement placement) =>
        On(placement.Server, DatabaseName.Check(placement.Database), pooling: true);

    /// <inheritdoc/>
    public override DbConnection CreateConnection(string connectionString) => new SqlConnection(connectionString);

    /// <inheritdoc/>
    public override DbConnection CreateUnpooledConnection(string connectionString) =>
        new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());

    /// <inheritdoc/>
    public override async Task<bool> ExistsAsync(DatabasePlacement placement, CancellationToken cancellation)
    {
        await using var connection = new SqlConnection(On(placement.Server, "master", pooling: false));
        await connection.OpenAsync(cancellation);
        await using var command = new SqlCommand("SELECT DB_ID(@name)", connection);
        command.Parameters.AddWithValue("@name", DatabaseName.Check(placement.Database));
        return await command.ExecuteScalarAsync(cancellation) is not (null or DBNull);
    }

    /// <inheritdoc/>
    public override Task CreateAsync(DatabasePlacement placement, CancellationToken cancellation)
    {
        // With read-committed snapshots readers do not wait for writers, as on the other providers.
        var name = DatabaseName.Check(placement.Database);
        return MaintainAsync(
            placement,
            $"IF DB_ID(N'{name}') IS NULL BEGIN CREATE DATABASE [{name}]; ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON; END",
            cancellation);
    }

    /// <inheritdoc/>
    public override async Task DropAsync(DatabasePlacement placement, CancellationToken cancellation)
    {
        await using (var pooled = new SqlConnection(ConnectionString(placement)))
        {
            SqlConnection.ClearPool(pooled);
        }

        var name = DatabaseName.Check(placement.Database);
        await MaintainAsync(
            placement,
            $"IF DB_ID(N'{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END",
            cancellation);
    }

    /// <inheritdoc/>
    public override Task<IAsyncDisposable> LockMigrationsAsync(DbConnection connection, TimeSpan patience, CancellationToken cancellation) =>
        SqlServerMigrationLock.TakeAsync((SqlConnection)connection, patience, cancellation);

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqlException { Number: DuplicateKeyInIndex or DuplicateKeyInConstraint };

    private static async Task MaintainAsync(DatabasePlacement placement, string sql, CancellationToken cancellation)
    {
        await using var connection = new SqlConnection(On(placement.Server, "master", pooling: false));
        await connection.OpenAsync(cancellation);
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string On(string server, string database, bool pooling) =>
        new SqlConnectionStringBuilder(server) { InitialCatalog = database, Pooling = pooling, ApplicationName = "CrmPlatform" }.ToString();
}
