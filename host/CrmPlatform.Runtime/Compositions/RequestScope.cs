using Autofac;
using Autofac.Extensions.DependencyInjection;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The services of one request, event handler or job in a composition.</summary>
internal sealed class RequestScope : IOperationServices
{
    private readonly ILifetimeScope _scope;
    private readonly RequestOwner _owner;
    private readonly HostServices _host;

    public RequestScope(ILifetimeScope scope, RequestOwner owner, HostServices host)
    {
        (_scope, _owner, _host) = (scope, owner, host);
        Services = new AutofacServiceProvider(scope);
        Session = Services.GetRequiredService<TenantSession>();
        Session.Attach(owner.Database, owner.Caller.Name, host.Clock);
        Session.Journal = new UnitAudit(host.Audit, owner.TenantId, owner.Caller, Session, host.Clock);
        Session.Feed = owner.Feed;
        var caller = Services.GetRequiredService<RequestCaller>();
        caller.Owner = owner;
        Session.Access = permission => caller.Rights.RecordsOf(permission);
        Session.Circle = () => (caller.Rights.Colleagues, caller.Rights.TeamsBelow);
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

    // The answer is on its way: what was read is written down beside the client's time.
    private async ValueTask WriteReadsAsync()
    {
        if (Session is not { Journal.HasReads: true, InUnitOfWork: false, IsDryRun: false })
        {
            return;
        }

        try
        {
            await Session.BeginAsync(CancellationToken.None);
            await Session.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            _host.Logging.CreateLogger<RequestScope>().LogError(exception, "What '{Caller}' read in tenant '{Tenant}' was not written down.", _owner.Caller.Name, _owner.TenantId);
            await Session.RollbackAsync();
        }
    }

    private async ValueTask EndAsync()
    {
        await WriteReadsAsync();
        var published = Session.HasPublished;
        await _scope.DisposeAsync();
        if (published)
        {
            _owner.Published(_owner.TenantId);
        }
    }
}
