using Autofac;
using Autofac.Extensions.DependencyInjection;
using CrmPlatform.Runtime.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The services of one request, event handler or job in a composition.</summary>
internal sealed class RequestScope : IAsyncDisposable
{
    private readonly ILifetimeScope _scope;

    public RequestScope(ILifetimeScope scope, string tenantId, TenantDatabase database, string caller, TimeProvider clock)
    {
        _scope = scope;
        Services = new AutofacServiceProvider(scope);
        Session = Services.GetRequiredService<TenantSession>();
        Session.Attach(database, caller, clock);
        var request = Services.GetRequiredService<RequestCaller>();
        (request.TenantId, request.Name) = (tenantId, caller);
    }

    public IServiceProvider Services { get; }

    public TenantSession Session { get; }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
