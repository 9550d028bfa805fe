using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>A cost is more than zero.</summary>
internal sealed record CostMustBePositive(decimal Amount) : IRule
{
    public string Code => MarketingErrors.FigureInvalid;

    public string Message => $"The cost is {Amount}. Give more than zero; remove a cost that was booked by mistake.";

    public bool IsBroken => Amount <= 0;
}
