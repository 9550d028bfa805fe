using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>A measured result of a campaign: one day, one channel.</summary>
public sealed class CampaignResult : Entity
{
    private CampaignResult()
    {
    }

    internal CampaignResult(Guid campaignId, CampaignFigures figures)
    {
        (CampaignId, Date, Channel) = (campaignId, figures.Date, figures.Channel);
        (Sales, ConversionRate, Customers) = (figures.Sales, figures.ConversionRate, figures.Customers);
    }

    /// <summary>The campaign's id.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>The channel, when the figures are of one channel.</summary>
    public string? Channel { get; private set; }

    /// <summary>What was sold, in the campaign's currency.</summary>
    public decimal Sales { get; private set; }

    /// <summary>The share of reached people who bought, between 0 and 1.</summary>
    public decimal ConversionRate { get; private set; }

    /// <summary>Customers who bought.</summary>
    public int Customers { get; private set; }
}
