using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;

namespace CrmPlatform.Database.Sqlite;

/// <summary>Keeps connections open and prepared between requests.</summary>
/// <remarks>
/// To add the functions of <see cref="SqlFunctions"/> anew costs more than most queries, and the pool of
/// Microsoft.Data.Sqlite forgets them. An idle connection holds three file handles, so there is an end to both number and time.
/// </remarks>
internal sealed class SqliteConnections : IDisposable
{
    private const int MostIdle = 256;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<string, ConcurrentStack<(SqliteConnection Connection, long Since)>> _idle = new(StringComparer.Ordinal);
    private readonly Timer _sweep;
    private int _count;
    private bool _closed;

    public SqliteConnections() => _sweep = new Timer(_ => CloseIdleSince(Environment.TickCount64 - (long)IdleTime.TotalMilliseconds), null, IdleTime, IdleTime);

    public SqliteConnection? Take(string connectionString)
    {
        if (_idle.TryGetValue(connectionString, out var stack) && stack.TryPop(out var entry))
        {
            Interlocked.Decrement(ref _count);
            return entry.Connection;
        }

        return null;
    }

    public void Give(SqliteConnection connection)
    {
        if (connection.State != ConnectionState.Open || _closed || Volatile.Read(ref _count) >= MostIdle)
        {
            connection.Dispose();
            return;
        }

        Interlocked.Increment(ref _count);
        _idle.GetOrAdd(connection.ConnectionString, _ => new()).Push((connection, Environment.TickCount64));
    }

    /// <summary>Closes the idle connections of one database, so that its file can go.</summary>
    public void Close(string connectionString)
    {
        if (_idle.TryRemove(connectionString, out var stack))
        {
            Close(stack, long.MaxValue);
        }
    }

    public void Dispose()
    {
        _closed = true;
        _sweep.Dispose();
        CloseIdleSince(long.MaxValue);
    }

    private void CloseIdleSince(long since)
    {
        foreach (var stack in _idle.Values)
        {
            Close(stack, since);
        }
    }

    private void Close(ConcurrentStack<(SqliteConnection Connection, long Since)> stack, long since)
    {
        var fresh = new Stack<(SqliteConnection, long)>();
        while (stack.TryPop(out var entry))
        {
            if (entry.Since > since)
            {
                fresh.Push(entry);
                continue;
            }

            Interlocked.Decrement(ref _count);
            entry.Connection.Dispose();
        }

        if (fresh.Count > 0)
        {
            stack.PushRange([.. fresh]);
        }
    }
}
