namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>What was decided in a quarter.</summary>
public sealed record QuarterSales
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The quarter, from 1 to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>The currency of the amount.</summary>
    public required string Currency { get; init; }

    /// <summary>How many were won.</summary>
    public required int Won { get; init; }

    /// <summary>How many were lost.</summary>
    public required int Lost { get; init; }

    /// <summary>What the won ones are worth.</summary>
    public required decimal WonValue { get; init; }

    /// <summary>The won ones among those that were decided.</summary>
    public double? WinRate => Share.Of(Won, Won + Lost);
}
