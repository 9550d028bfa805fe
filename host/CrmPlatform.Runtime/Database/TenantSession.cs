using System.Data;
using System.Data.Common;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database;

/// <summary>One request's use of its tenant's database: one connection and one unit of work for all modules.</summary>
/// <remarks>
/// Scoped. The host attaches it when the scope begins; the connection is opened when a module first needs it.
/// A connection runs one statement at a time, so a scope's resolvers that use contexts run one after another.
/// </remarks>
public sealed class TenantSession : IDisposable, IAsyncDisposable
{
    private readonly List<ModuleDbContext> _contexts = [];
    private TenantDatabase? _database;
    private LeasedSession? _leased;
    private DbConnection? _connection;
    private DbTransaction? _transaction;
    private int _depth;
    private bool _failed;

    /// <summary>Whether a commit is a rollback, so that the change is tried and not made. Set it before the unit of work.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>How many SQL statements the contexts of this session ran.</summary>
    public int StatementCount { get; private set; }

    /// <summary>Whether a unit of work runs.</summary>
    public bool InUnitOfWork => _depth > 0;

    /// <summary>Whether a unit of work that was committed published events, so that their delivery can begin at once.</summary>
    public bool HasPublished { get; private set; }

    /// <summary>The tenant's database.</summary>
    public TenantDatabase Database => _database ?? throw DatabaseErrors.NotAttached();

    internal LeasedSession Leased => _leased ?? throw DatabaseErrors.NotAttached();

    /// <summary>Says whose session this is. Called once, when the scope begins.</summary>
    public void Attach(TenantDatabase database, string callerName, TimeProvider clock)
    {
        _database = database;
        _leased = new LeasedSession(callerName, clock, this);
    }

    /// <summary>Begins a unit of work, or joins the one that runs.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (_depth == 0)
        {
            await BeginTransactionAsync(cancellation);
        }

        _depth++;
    }

    /// <summary>Saves the changes of all modules; the outermost unit of work also commits them.</summary>
    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (_failed)
        {
            throw DatabaseErrors.UnitFailed();
        }

        // A context can be leased while another one saves: an index, not an enumerator.
        for (var i = 0; i < _contexts.Count; i++)
        {
            await _contexts[i].SaveChangesAsync(cancellation);
        }

        if (_depth > 1)
        {
            _depth--;
            return;
        }

        if (IsDryRun)
        {
            await RollbackAsync();
            return;
        }

        await _transaction!.CommitAsync(cancellation);
        HasPublished |= _contexts.Exists(Published);
        await EndAsync();
    }

    /// <summary>Undoes the changes of all modules; within another unit of work, that one can no longer commit.</summary>
    public async Task RollbackAsync()
    {
        if (_depth > 1)
        {
            _depth--;
            _failed = true;
            return;
        }

        try
        {
            if (_transaction is not null)
            {
                await _transaction.RollbackAsync(CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The connection broke, or the commit failed half-way: the end of the connection undoes what is left.
            await _connection!.CloseAsync();
        }
        finally
        {
            await EndAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction?.Dispose();
        ExitWriter();
        if (_connection is not null)
        {
            Database.Provider.Return(_connection);
            _connection = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        ExitWriter();
        if (_connection is not null)
        {
            await Database.Provider.ReturnAsync(_connection);
            _connection = null;
        }
    }

    internal void Enlist(ModuleDbContext context)
    {
        _connection ??= Database.Provider.Rent(Database.ConnectionString);
        _contexts.Add(context);
        context.Session = Leased;
        context.Database.SetDbConnection(_connection);
        context.Database.AutoSavepointsEnabled = false;
        context.ChangeTracker.QueryTrackingBehavior = Tracking;
        if (_transaction is not null)
        {
            context.Database.UseTransaction(_transaction);
        }
    }

    internal void CountStatement() => StatementCount++;

    private async Task BeginTransactionAsync(CancellationToken cancellation)
    {
        await Database.EnterWriterAsync(cancellation);
        try
        {
            _connection ??= Database.Provider.Rent(Database.ConnectionString);
            if (_connection.State != ConnectionState.Open)
            {
                await _connection.OpenAsync(cancellation);
                await Database.Provider.PrepareAsync(_connection, cancellation);
            }

            _transaction = await Database.Provider.BeginWriteAsync(_connection, cancellation);
        }
        catch
        {
            Database.ExitWriter();
            throw;
        }

        foreach (var context in _contexts)
        {
            context.Database.UseTransaction(_transaction);
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        }
    }

    private async Task EndAsync()
    {
        (_depth, _failed) = (0, false);
        foreach (var context in _contexts)
        {
            context.Database.UseTransaction(null);
            context.ChangeTracker.Clear();
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        }

        if (_transaction is { } transaction)
        {
            _transaction = null;
            Database.ExitWriter();
            await transaction.DisposeAsync();
        }
    }

    // What was published is tracked and unchanged by now: there is no need to look for changes.
    private static bool Published(ModuleDbContext context)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var published = context.ChangeTracker.Entries<OutboxMessage>().Any();
        context.ChangeTracker.AutoDetectChangesEnabled = true;
        return published;
    }

    // A scope that ends in the middle of a unit of work gives the writer's place back; the connection's end undoes the rest.
    private void ExitWriter()
    {
        if (_transaction is not null)
        {
            _transaction = null;
            Database.ExitWriter();
        }
    }

    // Only a unit of work changes what it reads; queries need no change tracker.
    private QueryTrackingBehavior Tracking => InUnitOfWork ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
}
