using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>A campaign that has costs stays in their currency.</summary>
internal sealed record CurrencyMustStand(string Currency, bool HasCosts) : IRule
{
    public string Code => MarketingErrors.CurrencyFixed;

    public string Message => $"The campaign has costs in {Currency}, which therefore stays. Remove the costs first, or draft another campaign.";

    public bool IsBroken => HasCosts;
}
