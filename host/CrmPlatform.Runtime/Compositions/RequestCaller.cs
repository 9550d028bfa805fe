using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Security.Roles;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Says in a scope on whose behalf it runs. Filled when the scope begins: a scope has no registrations of its own.</summary>
internal sealed class RequestCaller(RolesCache roles, PermissionCatalog permissions) : ICaller, ICallerRights, IRequestLifetime
{
    private readonly AsyncLocal<bool> _elevated = new();
    private RequestOwner? _owner;
    private (TenantRoles Tenant, CallerRights Rights)? _rights;

    public RequestOwner Owner
    {
        get => _owner ?? throw new InvalidOperationException("The scope has no owner yet.");
        set => _owner = value;
    }

    /// <summary>Ends when the work is over that nobody waits for any more.</summary>
    public Task Abandoned { get; private set; } = Task.CompletedTask;

    public string TenantId => Owner.TenantId;

    public Caller Caller => Owner.Caller;

    public string Name => Caller.Name;

    public string? UserId => Caller.UserId;

    public IReadOnlyCollection<string> Roles => Caller.Roles;

    /// <summary>What the caller may do now: work that lasts, such as a subscription, sees what was changed meanwhile.</summary>
    public CallerRights Rights
    {
        get
        {
            if (_elevated.Value)
            {
                return new CallerRights(Security.Callers.Caller.System(Name), roles.Of(TenantId), permissions);
            }

            var tenant = roles.Of(TenantId);
            if (_rights is not { } known || known.Tenant != tenant)
            {
                _rights = known = (tenant, new CallerRights(Caller, tenant, permissions));
            }

            return known.Rights;
        }
    }

    /// <summary>Whether the platform works, by itself or because a module asked for it in what runs now.</summary>
    public bool IsSystem => Caller.Kind == CallerKind.System || _elevated.Value;

    /// <summary>Lets what is awaited until the result is disposed run with the platform's rights; what runs beside it does not.</summary>
    public IDisposable Elevate() => new Elevation(_elevated);

    public AccessScope ScopeOf(string permission) => Rights.ScopeOf(permission);

    public CancellationToken Ending => Owner.Ending;

    public bool IsAccessOver => Owner.AccessEnding.IsCancellationRequested;

    /// <summary>Notes work that goes on in the scope although nobody waits for it.</summary>
    public void Abandon(Task work) => Abandoned = Task.WhenAll(Abandoned, work);

    private sealed class Elevation : IDisposable
    {
        private readonly AsyncLocal<bool> _flag;
        private readonly bool _before;

        public Elevation(AsyncLocal<bool> flag) => (_flag, _before, flag.Value) = (flag, flag.Value, true);

        public void Dispose() => _flag.Value = _before;
    }
}
