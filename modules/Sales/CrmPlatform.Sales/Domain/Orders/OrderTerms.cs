namespace CrmPlatform.Sales.Domain.Orders;

/// <summary>Under what terms an order is placed.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="OrderedAt">When it is placed, in UTC.</param>
public sealed record OrderTerms(Guid CustomerId, DateTime OrderedAt)
{
    /// <summary>The channel that it came by.</summary>
    public Guid? ChannelId { get; init; }

    /// <summary>What bringing it costs.</summary>
    public decimal Freight { get; init; }

    /// <summary>The currency of all its amounts; null for the default.</summary>
    public string? Currency { get; init; }
}
