namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>What a customer has ordered, without what was cancelled.</summary>
public sealed record CustomerTotal
{
    /// <summary>The customer.</summary>
    public required CustomerRef Customer { get; init; }

    /// <summary>The currency of the amount.</summary>
    public required string Currency { get; init; }

    /// <summary>How many orders.</summary>
    public required int Orders { get; init; }

    /// <summary>The sum of their lines.</summary>
    public required decimal Net { get; init; }
}
