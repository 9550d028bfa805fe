namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>The orders of a month by one channel, without the cancelled ones.</summary>
public sealed record OrderStats
{
    /// <summary>The month, as in 2026-01.</summary>
    public required string Month { get; init; }

    /// <summary>The channel's name; null for orders without a channel.</summary>
    public required string? Channel { get; init; }

    /// <summary>The currency of the sum.</summary>
    public required string Currency { get; init; }

    /// <summary>How many there are.</summary>
    public required int Count { get; init; }

    /// <summary>What they add up to, without freight.</summary>
    public required decimal Sum { get; init; }
}
