using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>One expense of a campaign, in the campaign's currency.</summary>
public sealed class CampaignCost : Entity
{
    private CampaignCost()
    {
    }

    internal CampaignCost(Guid campaignId, DateOnly date, decimal amount, CostKind kind, string? note) =>
        (CampaignId, Date, Amount, Kind, Note) = (campaignId, date, amount, kind, note);

    /// <summary>The campaign's id.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The day of the expense.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>How much.</summary>
    public decimal Amount { get; private set; }

    /// <summary>What the money went to.</summary>
    public CostKind Kind { get; private set; }

    /// <summary>A remark.</summary>
    public string? Note { get; private set; }
}
