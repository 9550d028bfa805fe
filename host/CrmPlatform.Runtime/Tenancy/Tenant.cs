using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Compositions.Feeds;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>A tenant that is served: its database and the composition that runs it.</summary>
public sealed class Tenant
{
    private readonly Action<string> _published;
    private Composition _composition;

    internal Tenant(string id, TenantDatabase database, Composition composition, IReadOnlyDictionary<string, string> leftOut, Action<string> published) =>
        (Id, Database, _composition, LeftOut, _published) = (id, database, composition, leftOut, published);

    /// <summary>The tenant's id.</summary>
    public string Id { get; }

    /// <summary>The modules that the tenant enabled and does not have: id and reason.</summary>
    public IReadOnlyDictionary<string, string> LeftOut { get; private set; }

    /// <summary>The ids of the modules that serve the tenant, each after the ones that it requires.</summary>
    public IReadOnlyList<string> Modules => [.. Composition.Modules.Select(m => m.Id)];

    internal TenantDatabase Database { get; }

    internal Composition Composition => Volatile.Read(ref _composition);

    /// <summary>What the tenant's subscribers hear.</summary>
    internal TenantFeed Feed { get; } = new();

    /// <summary>What the tenant's clients asked lately.</summary>
    internal RecentQueries Queries { get; } = new();

    /// <summary>One delivery of events at a time, so that those of an aggregate stay in order.</summary>
    internal SemaphoreSlim EventGate { get; } = new(1);

    /// <summary>Begins a piece of work. The composition stays until the scope is disposed.</summary>
    /// <param name="caller">On whose behalf.</param>
    public TenantScope BeginScope(Caller caller) => BeginScope(caller, CancellationToken.None);

    /// <summary>Begins a piece of work that has no end of its own, such as a socket. The composition stays until the scope is disposed.</summary>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="accessEnding">Ends when what let the caller in holds no longer; subscriptions end then.</param>
    public TenantScope BeginScope(Caller caller, CancellationToken accessEnding)
    {
        // Read before the composition: what is read after the tenant has moved would not end with it.
        var ending = Feed.Ending;
        var composition = Pin();
        try
        {
            // Nothing is linked for requests that end by themselves: they are many.
            var both = accessEnding.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(ending, accessEnding) : null;
            return new TenantScope(composition, new RequestOwner(Id, Database, caller, _published, Feed, Queries, both?.Token ?? ending, accessEnding), both);
        }
        catch
        {
            composition.Unpin();
            throw;
        }
    }

    /// <summary>Lets new work begin in another composition; work that runs goes on where it began, but subscriptions end, so that their clients come back.</summary>
    /// <returns>The composition that the tenant has left.</returns>
    internal Composition Switch(Composition next, IReadOnlyDictionary<string, string> leftOut)
    {
        LeftOut = leftOut;
        var left = Interlocked.Exchange(ref _composition, next);
        Feed.EndSubscriptions();
        return left;
    }

    /// <summary>Begins work of several pieces that stay in one composition, whatever the tenant is switched to meanwhile.</summary>
    internal TenantWork BeginWork() => new(this, Pin(), _published);

    private Composition Pin()
    {
        // Between reading the composition and pinning it, it can be exchanged and given up; then the next one is there.
        var composition = Composition;
        while (!composition.TryPin())
        {
            composition = Composition == composition ? throw TenantErrors.Unavailable(Id, "the host is stopping.") : Composition;
        }

        return composition;
    }
}
