using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>Who loses an opportunity says why.</summary>
public sealed record LostOpportunityMustHaveReason(StageType Status, string? Reason) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.LostReasonMissing;

    /// <inheritdoc/>
    public bool IsBroken => Status == StageType.Lost && string.IsNullOrWhiteSpace(Reason);

    /// <inheritdoc/>
    public string Message => "The opportunity is lost without a reason. Give 'lostReason'.";
}
