namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>What all orders add up to, without the cancelled ones.</summary>
public sealed record OrderTotals
{
    /// <summary>The currency of the amounts; null when there is no order.</summary>
    public string? Currency { get; init; }

    /// <summary>How many there are.</summary>
    public int Orders { get; init; }

    /// <summary>How many of them were not sent yet.</summary>
    public int Unshipped { get; init; }

    /// <summary>The sum of their lines before discounts.</summary>
    public decimal Gross { get; init; }

    /// <summary>The sum of their lines.</summary>
    public decimal Net { get; init; }

    /// <summary>The sum of their freight.</summary>
    public decimal Freight { get; init; }
}
