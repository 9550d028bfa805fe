using System.Data;
using System.Data.Common;

namespace CrmPlatform.Runtime.Database;

/// <summary>A session's connection to its tenant's database, and the transaction that runs on it.</summary>
internal sealed class TenantConnection(TenantDatabase database) : IDisposable, IAsyncDisposable
{
    public DbConnection Connection { get; } = database.Provider.Rent(database.ConnectionString);

    public DbTransaction? Transaction { get; private set; }

    /// <summary>Whether a module ran SQL of its own, which may have left something on the connection.</summary>
    public bool MustReset { get; set; }

    public async Task BeginAsync(CancellationToken cancellation)
    {
        await database.EnterWriterAsync(cancellation);
        try
        {
            if (Connection.State != ConnectionState.Open)
            {
                await Connection.OpenAsync(cancellation);
                await database.Provider.PrepareAsync(Connection, cancellation);
            }

            Transaction = await database.Provider.BeginWriteAsync(Connection, cancellation);
        }
        catch
        {
            database.ExitWriter();
            throw;
        }
    }

    public Task CommitAsync(CancellationToken cancellation) => Transaction!.CommitAsync(cancellation);

    public async Task RollbackAsync()
    {
        try
        {
            if (Transaction is not null)
            {
                await Transaction.RollbackAsync(CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The connection broke, or the commit failed half-way: the end of the connection undoes what is left.
            await Connection.CloseAsync();
        }
    }

    /// <summary>Gives the writer's place back. What was not committed is undone.</summary>
    public async ValueTask EndAsync()
    {
        if (Transaction is { } transaction)
        {
            Transaction = null;
            try
            {
                await transaction.DisposeAsync();
            }
            finally
            {
                database.ExitWriter();
            }
        }
    }

    public void Dispose()
    {
        if (Transaction is { } transaction)
        {
            Transaction = null;
            transaction.Dispose();
            database.ExitWriter();
        }

        if (MustReset)
        {
            ResetAsync().GetAwaiter().GetResult();
        }

        database.Provider.Return(Connection);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (MustReset)
        {
            await ResetAsync();
        }

        await database.Provider.ReturnAsync(Connection);
    }

    private async Task ResetAsync()
    {
        if (Connection.State != ConnectionState.Open)
        {
            return;
        }

        try
        {
            await database.Provider.ResetAsync(Connection, CancellationToken.None);
        }
        catch (DbException)
        {
            // What cannot be reset must not serve another request.
            database.Provider.ForgetTables(database.ConnectionString);
        }
    }
}
