using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL.Inputs;

/// <summary>An opportunity to create, in any stage, also one of the past.</summary>
public sealed record CreateOpportunityInput
{
    /// <summary>Its number, which no other opportunity has. Default: one is made.</summary>
    public string? Number { get; init; }

    /// <summary>What it is about, in a few words. Default: its number.</summary>
    public string? Title { get; init; }

    /// <summary>The customer, when it is known.</summary>
    [ID("Customer")]
    public Guid? CustomerId { get; init; }

    /// <summary>The product that is asked for.</summary>
    [ID("Product")]
    public Guid? ProductId { get; init; }

    /// <summary>The name of the sales channel that it came by.</summary>
    public string? Channel { get; init; }

    /// <summary>Who of us works on it.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is worth.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The amount's currency, as in ISO 4217. Default: EUR.</summary>
    public string? Currency { get; init; }

    /// <summary>The name of its stage. Default: the first open one.</summary>
    public string? Stage { get; init; }

    /// <summary>How likely it is won, in percent. Default: the stage's.</summary>
    public int? Probability { get; init; }

    /// <summary>The day on which the customer engaged.</summary>
    public DateOnly? EngagedOn { get; init; }

    /// <summary>The day on which the decision is expected.</summary>
    public DateOnly? ExpectedCloseOn { get; init; }

    /// <summary>The day of the decision, for a stage that wins or loses. Default: today.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Why it is lost, for a stage that loses.</summary>
    public string? LostReason { get; init; }
}
