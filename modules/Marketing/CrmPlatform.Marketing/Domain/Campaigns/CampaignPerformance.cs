namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>What came of a campaign, in the campaign's currency.</summary>
public sealed record CampaignPerformance
{
    /// <summary>All costs, each counted once.</summary>
    public required decimal Cost { get; init; }

    /// <summary>All sales that are credited to the campaign.</summary>
    public required decimal WonRevenue { get; init; }

    /// <summary>Mean of sales × conversion rate over the results; null without results.</summary>
    public required decimal? Effect { get; init; }

    /// <summary>Customers in the campaign.</summary>
    public required int Members { get; init; }

    /// <summary>Customers in the campaign who bought.</summary>
    public required int Converted { get; init; }

    /// <summary>(won revenue − cost) / cost: 5 means 500 %. Null without cost.</summary>
    public decimal? Roi => Cost == 0 ? null : (WonRevenue - Cost) / Cost;

    /// <summary>The share of members who bought, between 0 and 1; null without members.</summary>
    public decimal? ConversionRate => Members == 0 ? null : (decimal)Converted / Members;

    /// <summary>Cost for each customer who bought; null when none did.</summary>
    public decimal? CostPerConversion => Converted == 0 ? null : Cost / Converted;
}
