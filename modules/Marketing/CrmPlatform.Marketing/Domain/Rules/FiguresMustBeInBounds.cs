using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>Sales and customers are not negative, and a conversion rate lies between 0 and 1.</summary>
internal sealed record FiguresMustBeInBounds(CampaignFigures Figures) : IRule
{
    public string Code => MarketingErrors.FigureInvalid;

    public string Message => Fault() ?? "";

    public bool IsBroken => Fault() is not null;

    private string? Fault() => Figures switch
    {
        { Sales: < 0 } => $"The sales are {Figures.Sales}. Give zero or more.",
        { Customers: < 0 } => $"The customers are {Figures.Customers}. Give zero or more.",
        { ConversionRate: < 0 or > 1 } =>
            $"The conversion rate is {Figures.ConversionRate}. Give a share between 0 and 1, such as 0.12 for 12 %.",
        _ => null,
    };
}
