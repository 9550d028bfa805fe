using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>A sale is credited in the campaign's own currency, so that revenue can be added up.</summary>
internal sealed record SaleMustBeInCurrency(string Currency, string CampaignCurrency) : IRule
{
    public string Code => MarketingErrors.CurrencyDiffers;

    public string Message => $"The sale is in {Currency}, the campaign counts in {CampaignCurrency}. Convert the amount first.";

    public bool IsBroken => Currency != CampaignCurrency;
}
