namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>All that is decided about a campaign before it runs.</summary>
public sealed record CampaignPlan
{
    /// <summary>The campaign's name.</summary>
    public required string Name { get; init; }

    /// <summary>The way in which it reaches people.</summary>
    public required CampaignType Type { get; init; }

    /// <summary>The currency of all its amounts, as an ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What it is to reach.</summary>
    public CampaignGoal? Goal { get; init; }

    /// <summary>Whom it addresses and why that will work.</summary>
    public string? Strategy { get; init; }

    /// <summary>What will be done, in which order.</summary>
    public string? Scheme { get; init; }

    /// <summary>What it may cost.</summary>
    public decimal? Budget { get; init; }

    /// <summary>What it should earn.</summary>
    public decimal? ExpectedRevenue { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? EndsOn { get; init; }
}
