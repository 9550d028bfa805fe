using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>An open opportunity has no closing date.</summary>
public sealed record OpenOpportunityMustNotHaveClosingDate(StageType Status, DateOnly? ClosedOn) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.OpenWithClosingDate;

    /// <inheritdoc/>
    public bool IsBroken => !Status.IsClosed() && ClosedOn is not null;

    /// <inheritdoc/>
    public string Message => $"The opportunity closes on {ClosedOn:O}, but its stage is an open one. Leave out 'closedOn', or give a stage that wins or loses.";
}
