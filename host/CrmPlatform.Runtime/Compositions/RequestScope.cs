using Autofac;
using Autofac.Extensions.DependencyInjection;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The services of one request, event handler or job in a composition.</summary>
internal sealed class RequestScope : IOperationServices
{
    private readonly ILifetimeScope _scope;
    private readonly RequestOwner _owner;

    public RequestScope(ILifetimeScope scope, RequestOwner owner, TimeProvider clock)
    {
        (_scope, _owner) = (scope, owner);
        Services = new AutofacServiceProvider(scope);
        Session = Services.GetRequiredService<TenantSession>();
        Session.Attach(owner.Database, owner.Caller, clock);
        Session.Feed = owner.Feed;
        Services.GetRequiredService<RequestCaller>().Owner = owner;
    }

    public IServiceProvider Services { get; }

    public TenantSession Session { get; }

    public async ValueTask DisposeAsync()
    {
        var published = Session.HasPublished;
        await _scope.DisposeAsync();
        if (published)
        {
            _owner.Published(_owner.TenantId);
        }
    }
}
