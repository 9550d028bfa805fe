using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>A tenant that is served: its database and the composition that runs it.</summary>
public sealed class Tenant
{
    private readonly Action<string> _published;
    private volatile Composition _composition;

    internal Tenant(string id, TenantDatabase database, Composition composition, IReadOnlyDictionary<string, string> leftOut, Action<string> published) =>
        (Id, Database, _composition, LeftOut, _published) = (id, database, composition, leftOut, published);

    /// <summary>The tenant's id.</summary>
    public string Id { get; }

    /// <summary>The modules that the tenant enabled and does not have: id and reason.</summary>
    public IReadOnlyDictionary<string, string> LeftOut { get; }

    /// <summary>The ids of the modules that serve the tenant, each after the ones that it requires.</summary>
    public IReadOnlyList<string> Modules => [.. _composition.Modules.Select(m => m.Id)];

    internal TenantDatabase Database { get; }

    internal Composition Composition => _composition;

    /// <summary>One delivery of events at a time, so that those of an aggregate stay in order.</summary>
    internal SemaphoreSlim EventGate { get; } = new(1);

    /// <summary>Begins a piece of work. The composition stays until the scope is disposed.</summary>
    /// <param name="caller">On whose behalf: a name for records and logs.</param>
    public TenantScope BeginScope(string caller)
    {
        // Between reading the composition and pinning it, it can be exchanged and given up; then the next one is there.
        var composition = _composition;
        while (!composition.TryPin())
        {
            composition = _composition == composition ? throw TenantErrors.Unavailable(Id, "the host is stopping.") : _composition;
        }

        try
        {
            return new TenantScope(composition, new RequestOwner(Id, Database, caller, _published));
        }
        catch
        {
            composition.Unpin();
            throw;
        }
    }

    internal void Switch(Composition next) => _composition = next;
}
