using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Sales;

/// <summary>A sale that is credited to a campaign, in the campaign's currency.</summary>
public sealed class CampaignSale : Entity
{
    private CampaignSale()
    {
    }

    internal CampaignSale(Guid campaignId, SaleFacts sale) =>
        (CampaignId, Reference, CustomerId, Amount, SoldAt) = (campaignId, sale.Reference, sale.CustomerId, sale.Amount.Amount, sale.SoldAt);

    /// <summary>The campaign's id.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>What names the sale elsewhere, such as an order's number.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The customer's id, when known.</summary>
    public Guid? CustomerId { get; private set; }

    /// <summary>What it brought.</summary>
    public decimal Amount { get; private set; }

    /// <summary>When.</summary>
    public DateTime SoldAt { get; private set; }
}
