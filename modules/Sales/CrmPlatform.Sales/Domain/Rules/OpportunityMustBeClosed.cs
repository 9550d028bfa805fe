using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>Only a won or lost opportunity can be reopened.</summary>
public sealed record OpportunityMustBeClosed(StageType Status) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.OpportunityNotClosed;

    /// <inheritdoc/>
    public bool IsBroken => !Status.IsClosed();

    /// <inheritdoc/>
    public string Message => $"The opportunity is '{StateMachine<StageType>.Name(Status)}', not won or lost. There is nothing to reopen.";
}
