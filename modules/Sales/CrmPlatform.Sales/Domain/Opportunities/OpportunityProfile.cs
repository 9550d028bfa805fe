namespace CrmPlatform.Sales.Domain.Opportunities;

/// <summary>What can be changed of an open opportunity besides its stage.</summary>
public sealed record OpportunityProfile
{
    /// <summary>What it is about, in a few words; null names it after its number.</summary>
    public string? Title { get; init; }

    /// <summary>The customer; null while it is not known.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The product that is asked for.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The channel that it came by.</summary>
    public Guid? ChannelId { get; init; }

    /// <summary>Who of us works on it.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is worth.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The amount's currency; null for the default.</summary>
    public string? Currency { get; init; }

    /// <summary>The day on which the customer engaged.</summary>
    public DateOnly? EngagedOn { get; init; }

    /// <summary>The day on which we expect the decision.</summary>
    public DateOnly? ExpectedCloseOn { get; init; }
}
