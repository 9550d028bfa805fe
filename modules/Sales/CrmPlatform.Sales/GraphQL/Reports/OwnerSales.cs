namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>How one of us sells.</summary>
public sealed record OwnerSales
{
    /// <summary>Who; null for opportunities without an owner.</summary>
    public required string? Owner { get; init; }

    /// <summary>The currency of the amount.</summary>
    public required string Currency { get; init; }

    /// <summary>How many are neither won nor lost.</summary>
    public required int Open { get; init; }

    /// <summary>How many are won.</summary>
    public required int Won { get; init; }

    /// <summary>How many are lost.</summary>
    public required int Lost { get; init; }

    /// <summary>What the won ones are worth.</summary>
    public required decimal WonValue { get; init; }

    /// <summary>The won ones among those that are won or lost; null when there are none.</summary>
    public double? WinRate => Share.Of(Won, Won + Lost);
}
