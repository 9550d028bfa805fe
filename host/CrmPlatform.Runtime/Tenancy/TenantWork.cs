using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Work of several pieces for a tenant, all in the composition that served it when the work began.</summary>
internal sealed class TenantWork : IDisposable
{
    private readonly Tenant _tenant;
    private readonly Action<string> _published;

    /// <summary>Takes over the caller's pin of the composition.</summary>
    public TenantWork(Tenant tenant, Composition composition, Action<string> published) =>
        (_tenant, Composition, _published) = (tenant, composition, published);

    public Composition Composition { get; }

    public string TenantId => _tenant.Id;

    /// <summary>Begins a piece of the work.</summary>
    /// <param name="caller">On whose behalf.</param>
    public TenantScope BeginScope(Caller caller)
    {
        if (!Composition.TryPin())
        {
            throw TenantErrors.Unavailable(_tenant.Id, "its work in this composition has ended.");
        }

        try
        {
            return new TenantScope(Composition, new RequestOwner(_tenant.Id, _tenant.Database, caller, _published, _tenant.Feed, _tenant.Queries, CancellationToken.None), null);
        }
        catch
        {
            Composition.Unpin();
            throw;
        }
    }

    public void Dispose() => Composition.Unpin();
}
