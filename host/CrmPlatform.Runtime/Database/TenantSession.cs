using System.Data.Common;
using CrmPlatform.Runtime.Database.Audit;
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
    private readonly List<Announcement> _announcements = [];
    private readonly List<Action<bool>> _whenEnded = [];
    private TenantDatabase? _database;
    private LeasedSession? _leased;
    private TenantConnection? _connection;
    private int _depth;
    private bool _failed;

    /// <summary>Whether a commit is a rollback, so that the change is tried and not made. Set it before the unit of work.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>How many SQL statements the contexts of this session ran.</summary>
    public int StatementCount { get; private set; }

    /// <summary>Whether a unit of work runs.</summary>
    public bool InUnitOfWork => _depth > 0;

    /// <summary>Whether a part of the unit of work that runs was rolled back, so that the whole cannot be committed.</summary>
    public bool HasFailed => _failed;

    /// <summary>Whether a unit of work that was committed published events, so that their delivery can begin at once.</summary>
    public bool HasPublished { get; private set; }

    /// <summary>The tenant's database.</summary>
    public TenantDatabase Database => _database ?? throw DatabaseErrors.NotAttached();

    /// <summary>What the session does, for the audit: a mutation's field, an event handler, a job.</summary>
    public string Operation { get; set; } = "";

    /// <summary>Writes down what units of work change; null for nobody.</summary>
    internal IUnitJournal? Journal { get; set; }

    /// <summary>Whether encrypted columns are read that still hold clear texts. Only what encrypts them does that.</summary>
    internal bool ReadsClearCells { get; init; }

    /// <summary>Who is told what commits announce; null for nobody.</summary>
    internal ICommitFeed? Feed { get; set; }

    /// <summary>The records that a permission lets the caller use; null for all.</summary>
    internal Func<string, RecordAccess>? Access { get; set; }

    /// <summary>The users of the caller's teams and those below, and these teams; null for the caller alone.</summary>
    internal Func<(IReadOnlyList<string> Colleagues, IReadOnlyList<string> Teams)>? Circle { get; set; }

    /// <summary>Whether a unit of work is begun by the first write, so that work that lasts holds no transaction while it reads and thinks. Its owner ends it.</summary>
    internal bool BeginsLate { get; set; }

    // Only a unit of work changes what it reads; queries need no change tracker.
    private QueryTrackingBehavior Tracking => InUnitOfWork || BeginsLate ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;

    private TenantConnection Connection => _connection ??= new TenantConnection(Database);

    /// <summary>Says whose session this is. Called once, when the scope begins.</summary>
    public void Attach(TenantDatabase database, string callerName, TimeProvider clock)
    {
        _database = database;
        _leased = new LeasedSession(callerName, clock, this);
    }

    /// <summary>Begins a unit of work, or joins the one that runs.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (BeginsLate)
        {
            // What begins here is a part of the late unit: its own end is not the end.
            await EnterAsync(cancellation);
        }

        if (_depth == 0)
        {
            await Connection.BeginAsync(cancellation);
        }

        _depth++;
        if (_depth == 1)
        {
            _contexts.ForEach(Follow);
        }
    }

    /// <summary>Begins the unit of work of a session that begins it late, unless it has begun.</summary>
    /// <returns>Whether a unit of work runs now.</returns>
    internal async ValueTask<bool> EnterAsync(CancellationToken cancellation)
    {
        if (BeginsLate && _depth == 0)
        {
            await Connection.BeginAsync(cancellation);
            _depth = 1;
            _contexts.ForEach(Follow);
        }

        return InUnitOfWork;
    }

    /// <summary>Saves what was changed until now, when a unit of work runs; whether it stays is decided at its end.</summary>
    internal async Task SaveAsync(CancellationToken cancellation)
    {
        for (var i = 0; InUnitOfWork && i < _contexts.Count; i++)
        {
            await _contexts[i].SaveChangesAsync(cancellation);
        }
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

        var published = Published();
        using (var seal = await SealAsync(cancellation))
        using (var place = TakePlace(published))
        {
            await Connection.CommitAsync(cancellation);
            place?.Confirm();
            seal?.Confirm();
        }

        HasPublished |= published.Count > 0;
        await EndAsync(committed: true);
    }

    /// <summary>Undoes the unit of work that runs, however deep it is.</summary>
    internal Task RollbackAllAsync()
    {
        _depth = Math.Min(_depth, 1);
        return RollbackAsync();
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
            await Connection.RollbackAsync();
        }
        finally
        {
            await EndAsync(committed: false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    internal void Enlist(ModuleDbContext context)
    {
        _contexts.Add(context);
        context.Session = _leased ?? throw DatabaseErrors.NotAttached();
        context.FollowUps = null;
        context.Database.SetDbConnection(Connection.Connection);
        context.Database.AutoSavepointsEnabled = false;
        Follow(context);
    }

    internal void CountStatement(bool isOwnSql)
    {
        StatementCount++;
        Connection.MustReset |= isOwnSql;
    }

    internal DbTransaction? Transaction => _connection?.Transaction;

    /// <summary>Announces something to the tenant's subscribers: after the commit of the unit of work that runs, or at once.</summary>
    internal void Announce(Announcement announcement)
    {
        if (InUnitOfWork)
        {
            _announcements.Add(announcement);
        }
        else
        {
            Feed?.Announce(announcement);
        }
    }

    /// <summary>Tells whether the unit of work that runs was committed, once, when it ends.</summary>
    internal void WhenEnded(Action<bool> told) => _whenEnded.Add(told);

    private async Task EndAsync(bool committed)
    {
        (_depth, _failed) = (0, false);
        _announcements.Clear();
        Journal?.Forget();
        try
        {
            await Connection.EndAsync();
        }
        finally
        {
            _whenEnded.ForEach(told => told(committed));
            _whenEnded.Clear();
            foreach (var context in _contexts)
            {
                Follow(context);
                context.ChangeTracker.Clear();
            }
        }
    }

    private async ValueTask<IUnitSeal?> SealAsync(CancellationToken cancellation)
    {
        var seal = Journal is null ? null : await Journal.SealAsync(Connection.Connection, Connection.Transaction!, cancellation);
        StatementCount += seal is null ? 0 : 1;
        return seal;
    }

    // The context works in the transaction that runs now, or in none.
    private void Follow(ModuleDbContext context)
    {
        context.Database.UseTransaction(Connection.Transaction);
        context.ChangeTracker.QueryTrackingBehavior = Tracking;
    }

    // What was published is tracked and unchanged by now: there is no need to look for changes.
    private List<OutboxMessage> Published()
    {
        var published = new List<OutboxMessage>();
        foreach (var tracker in _contexts.Select(context => context.ChangeTracker))
        {
            tracker.AutoDetectChangesEnabled = false;
            published.AddRange(tracker.Entries<OutboxMessage>().Select(entry => entry.Entity));
            tracker.AutoDetectChangesEnabled = true;
        }

        return published;
    }

    private CommitPlace? TakePlace(List<OutboxMessage> published) => Feed is { IsFollowed: true } feed && published.Count + _announcements.Count > 0
        ? feed.TakePlace([.. published.OrderBy(message => message.Sequence).Select(Announcement.Of), .. _announcements])
        : null;
}
