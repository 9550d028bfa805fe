using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>Who wins an opportunity says how much.</summary>
public sealed record WonOpportunityMustHaveAmount(StageType Status, decimal? Amount) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.WonAmountMissing;

    /// <inheritdoc/>
    public bool IsBroken => Status == StageType.Won && Amount is null;

    /// <inheritdoc/>
    public string Message => "The opportunity is won without an amount. Give 'amount'.";
}
