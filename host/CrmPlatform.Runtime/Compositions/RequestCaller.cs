using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Says in a scope on whose behalf it runs. Filled when the scope begins: a scope has no registrations of its own.</summary>
internal sealed class RequestCaller : ICaller, IRequestLifetime
{
    private RequestOwner? _owner;

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

    public CancellationToken Ending => Owner.Ending;

    public bool IsAccessOver => Owner.AccessEnding.IsCancellationRequested;

    /// <summary>Notes work that goes on in the scope although nobody waits for it.</summary>
    public void Abandon(Task work) => Abandoned = Task.WhenAll(Abandoned, work);
}
