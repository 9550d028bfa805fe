namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>What a campaign's goal is measured in.</summary>
public enum GoalMetric
{
    /// <summary>Money earned, in the campaign's currency.</summary>
    Revenue,

    /// <summary>Customers won.</summary>
    Customers,

    /// <summary>Share of the market, in percent.</summary>
    MarketShare,

    /// <summary>Contacts that may become customers.</summary>
    Leads,
}
