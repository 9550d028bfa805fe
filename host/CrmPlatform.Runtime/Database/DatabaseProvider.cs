using System.Data.Common;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Database;

/// <summary>A database product: how it is reached and where it differs from the others.</summary>
/// <remarks>Implementations stand in assemblies of their own, which are loaded when a placement first names them.</remarks>
public abstract class DatabaseProvider
{
    /// <summary>The name in placements and settings, such as <c>sqlite</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether there are no schemas, so that table names carry a module's prefix. Default: no.</summary>
    public virtual bool UsesTablePrefix => false;

    /// <summary>Whether a database takes one writer at a time, so that writers wait in line in this process. Default: no.</summary>
    public virtual bool HasSingleWriter => false;

    /// <summary>Adds the Entity Framework services of the provider.</summary>
    public abstract void AddEntityFramework(IServiceCollection services);

    /// <summary>Sets the provider and the module's migration history table; the connection is set later, for each use.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, ModuleDatabase module);

    /// <summary>The connection string of a tenant's database.</summary>
    public abstract string ConnectionString(DatabasePlacement placement);

    /// <summary>A closed connection, which the provider may pool.</summary>
    public abstract DbConnection CreateConnection(string connectionString);

    /// <summary>A closed connection that is no pool's, for work that leaves locks or settings behind.</summary>
    public abstract DbConnection CreateUnpooledConnection(string connectionString);

    /// <summary>A connection for one session: a new one, or an open and prepared one of an earlier session. Default: a new one.</summary>
    public virtual DbConnection Rent(string connectionString) => CreateConnection(connectionString);

    /// <summary>Takes a session's connection back, without a transaction. Default: disposes it, which gives it to the provider's pool.</summary>
    public virtual void Return(DbConnection connection) => connection.Dispose();

    /// <summary>Takes a session's connection back, as <see cref="Return"/> does.</summary>
    public virtual ValueTask ReturnAsync(DbConnection connection) => connection.DisposeAsync();

    /// <summary>Takes from an open connection what SQL of a module's own may have left: settings, locks, temporary tables. Default: nothing.</summary>
    public virtual ValueTask ResetAsync(DbConnection connection, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Closes idle connections that remember how tables were before a migration. Default: nothing, as none does.</summary>
    public virtual void ForgetTables(string connectionString)
    {
    }

    /// <summary>Prepares a connection that was just opened. Default: nothing.</summary>
    public virtual ValueTask PrepareAsync(DbConnection connection, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Begins a transaction that will write.</summary>
    public virtual ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.BeginTransactionAsync(cancellation);

    /// <summary>Whether the database is there.</summary>
    public abstract Task<bool> ExistsAsync(DatabasePlacement placement, CancellationToken cancellation);

    /// <summary>Creates the database, empty; does nothing when it is there.</summary>
    public abstract Task CreateAsync(DatabasePlacement placement, CancellationToken cancellation);

    /// <summary>Removes the database with all that is in it; does nothing when it is not there.</summary>
    public abstract Task DropAsync(DatabasePlacement placement, CancellationToken cancellation);

    /// <summary>Writes a copy of the database as it is at one commit, while others go on writing.</summary>
    /// <param name="placement">The database.</param>
    /// <param name="file">The file to write; it is not there yet.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="DatabaseException">The copy cannot be made here.</exception>
    public virtual Task BackUpAsync(DatabasePlacement placement, string file, CancellationToken cancellation) => throw DatabaseErrors.NoBackup(Name, "it has no online copy in this host.");

    /// <summary>Makes the database of a copy, and checks it through.</summary>
    /// <param name="placement">The database; it is not there yet.</param>
    /// <param name="file">What <see cref="BackUpAsync"/> wrote.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="DatabaseException">The copy is damaged, or it cannot be read here.</exception>
    public virtual Task RestoreAsync(DatabasePlacement placement, string file, CancellationToken cancellation) => throw DatabaseErrors.NoBackup(Name, "it has no online copy in this host.");

    /// <summary>Waits until no other process migrates the database; disposing the result lets the next one in.</summary>
    /// <param name="connection">The open, unpooled connection that the migrations will use.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="MigrationLockedException">The other process did not end in time.</exception>
    public abstract Task<IAsyncDisposable> LockMigrationsAsync(DbConnection connection, TimeSpan patience, CancellationToken cancellation);

    /// <summary>Whether the error says that the database cannot be used for now, whatever is asked of it. Default: what the driver calls transient.</summary>
    public virtual bool IsUnavailable(DbException exception) => exception.IsTransient;

    /// <summary>Whether the error says that a unique index refused a row.</summary>
    public abstract bool IsUniqueViolation(DbException exception);

    /// <summary>Says why databases cannot be copied here.</summary>
    protected static DatabaseException CannotCopy(string provider, string reason) => DatabaseErrors.NoBackup(provider, reason);

    /// <summary>Says why a copy is no database.</summary>
    protected static DatabaseException IsDamaged(DatabasePlacement placement, string reason) => DatabaseErrors.Damaged(placement, reason);
}
