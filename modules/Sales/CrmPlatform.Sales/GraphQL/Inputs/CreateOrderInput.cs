using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL.Inputs;

/// <summary>An order to create.</summary>
/// <remarks>A draft, or, when it is given when the order was confirmed, shipped or delivered, one that has taken these steps.</remarks>
public sealed record CreateOrderInput
{
    /// <summary>The customer.</summary>
    [ID("Customer")]
    public required Guid CustomerId { get; init; }

    /// <summary>Its number, which no other order has. Default: one is made.</summary>
    public string? Number { get; init; }

    /// <summary>The name of the sales channel that it came by.</summary>
    public string? Channel { get; init; }

    /// <summary>When it was placed. Default: now.</summary>
    public DateTime? OrderedAt { get; init; }

    /// <summary>When it became binding.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTime? ShippedAt { get; init; }

    /// <summary>When all of it had arrived.</summary>
    public DateTime? DeliveredAt { get; init; }

    /// <summary>What bringing it costs. Default: nothing.</summary>
    public decimal? Freight { get; init; }

    /// <summary>The currency of all its amounts, as in ISO 4217. Default: EUR.</summary>
    public string? Currency { get; init; }

    /// <summary>What it orders.</summary>
    public required IReadOnlyList<OrderLineInput> Lines { get; init; }
}
