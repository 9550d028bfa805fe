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
        Session.Attach(owner.Database, owner.Caller.Name, clock);
        Session.Feed = owner.Feed;
        var caller = Services.GetRequiredService<RequestCaller>();
        caller.Owner = owner;
        Session.Access = permission => caller.Rights.RecordsOf(permission);
    }

    public IServiceProvider Services { get; }

    public TenantSession Session { get; }

    /// <summary>Ends when the work is over that nobody waits for any more; the scope must live until then.</summary>
    public Task Abandoned => Services.GetRequiredService<RequestCaller>().Abandoned;

    public ValueTask DisposeAsync()
    {
        var abandoned = Abandoned;
        if (abandoned.IsCompleted)
        {
            return EndAsync();
        }

        // Its connection and its contexts must not serve the next request while somebody still works with them.
        _ = abandoned.ContinueWith(_ => EndAsync().AsTask(), TaskScheduler.Default).Unwrap();
        return ValueTask.CompletedTask;
    }

    private async ValueTask EndAsync()
    {
        var published = Session.HasPublished;
        await _scope.DisposeAsync();
        if (published)
        {
            _owner.Published(_owner.TenantId);
        }
    }
}
