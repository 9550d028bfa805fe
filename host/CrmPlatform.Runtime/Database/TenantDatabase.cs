using CrmPlatform.Runtime.Database.Cells;

namespace CrmPlatform.Runtime.Database;

/// <summary>A tenant's database, known once and shared by all of the tenant's sessions.</summary>
public sealed class TenantDatabase
{
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim? _writer;

    /// <summary>Names the database; nothing is opened.</summary>
    public TenantDatabase(DatabaseProvider provider, DatabasePlacement placement)
    {
        Provider = provider;
        Placement = placement;
        ConnectionString = provider.ConnectionString(placement);
        _writer = provider.HasSingleWriter ? new SemaphoreSlim(1) : null;
    }

    /// <summary>The provider.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>Where the database is.</summary>
    public DatabasePlacement Placement { get; }

    /// <summary>The connection string, password included: not for logs.</summary>
    public string ConnectionString { get; }

    /// <summary>Encrypts and opens the tenant's texts; null for a database that has none.</summary>
    internal ICellCipher? Cells { get; init; }

    // SQLite's own wait for the writer is unfair and fails late; a line in this process is neither.
    internal async ValueTask EnterWriterAsync(CancellationToken cancellation)
    {
        if (_writer is not null && !await _writer.WaitAsync(WriterPatience, cancellation))
        {
            throw DatabaseErrors.WriterBusy(Placement.ToString(), WriterPatience);
        }
    }

    internal void ExitWriter() => _writer?.Release();
}
