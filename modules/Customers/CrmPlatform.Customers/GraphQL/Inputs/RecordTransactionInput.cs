using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A purchase to record, or a line of one.</summary>
public sealed record RecordTransactionInput
{
    /// <summary>The customer.</summary>
    [ID("Customer")]
    public required Guid CustomerId { get; init; }

    /// <summary>The amount; below zero for what was given back.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The amount's currency, as an ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>When it was bought. Default: now.</summary>
    public DateTime? OccurredAt { get; init; }

    /// <summary>The number of the order or invoice; all lines of one purchase have the same.</summary>
    public string? Reference { get; init; }

    /// <summary>The way by which it was sold.</summary>
    public string? Channel { get; init; }
}
