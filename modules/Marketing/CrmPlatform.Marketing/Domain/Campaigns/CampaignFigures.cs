namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>What a campaign brought on one day, through one channel.</summary>
public sealed record CampaignFigures
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What was sold, in the campaign's currency.</summary>
    public required decimal Sales { get; init; }

    /// <summary>The share of reached people who bought, between 0 and 1.</summary>
    public required decimal ConversionRate { get; init; }

    /// <summary>Customers who bought.</summary>
    public int Customers { get; init; }

    /// <summary>The channel, when the figures are of one channel.</summary>
    public string? Channel { get; init; }
}
