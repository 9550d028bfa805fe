namespace CrmPlatform.Service.Domain.Reports;

/// <summary>How many tickets there were, and how long they took from opened to solved.</summary>
public abstract record ProcessingTime
{
    /// <summary>All tickets.</summary>
    public required long Count { get; init; }

    /// <summary>Tickets that were solved; the times are theirs.</summary>
    public required long Solved { get; init; }

    /// <summary>The mean, in hours; null when none was solved.</summary>
    public required double? MeanHours { get; init; }

    /// <summary>The median, in hours: of an even count the mean of the two in the middle; null when none was solved.</summary>
    public required double? MedianHours { get; init; }
}
