namespace CrmPlatform.Customers.Domain.Transactions;

/// <summary>What was bought, and when.</summary>
public sealed record TransactionDetails
{
    /// <summary>The amount; below zero for what was given back.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The amount's currency, as an ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>When it was bought, in UTC.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>The number of the order or invoice.</summary>
    public string? Reference { get; init; }

    /// <summary>The way by which it was sold.</summary>
    public string? Channel { get; init; }

    /// <summary>The order of another module that it was made of; null for none.</summary>
    public Guid? OrderId { get; init; }
}
