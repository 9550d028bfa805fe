using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>Only an open opportunity can be won, lost or moved.</summary>
public sealed record OpportunityMustBeOpen(StageType Status) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.OpportunityClosed;

    /// <inheritdoc/>
    public bool IsBroken => Status.IsClosed();

    /// <inheritdoc/>
    public string Message => $"The opportunity is already '{StateMachine<StageType>.Name(Status)}'. Reopen it before you change it.";
}
