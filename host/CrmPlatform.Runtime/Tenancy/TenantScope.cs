using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>One piece of work for a tenant, in the composition that served it when the work began.</summary>
public sealed class TenantScope : IAsyncDisposable
{
    private readonly Tenant _tenant;
    private readonly Composition _composition;
    private readonly RequestScope _scope;

    internal TenantScope(Tenant tenant, Composition composition, string caller)
    {
        (_tenant, _composition) = (tenant, composition);
        _scope = composition.BeginScope(tenant.Id, tenant.Database, caller);
    }

    /// <summary>The services of the tenant's modules.</summary>
    public IServiceProvider Services => _scope.Services;

    /// <summary>The use of the tenant's database.</summary>
    public TenantSession Session => _scope.Session;

    /// <summary>Runs the tenant's GraphQL requests.</summary>
    public RequestExecutor Executor => _composition.Executor;

    internal Composition Composition => _composition;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var published = Session.HasPublished;
        try
        {
            await _scope.DisposeAsync();
        }
        finally
        {
            _composition.Unpin();
        }

        if (published)
        {
            _tenant.Published();
        }
    }
}
