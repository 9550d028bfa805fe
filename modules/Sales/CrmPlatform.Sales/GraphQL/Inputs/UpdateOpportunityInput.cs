using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL.Inputs;

/// <summary>What to change of an open opportunity.</summary>
/// <remarks>What is not given stays as it is.</remarks>
public sealed record UpdateOpportunityInput
{
    /// <summary>The opportunity.</summary>
    [ID("Opportunity")]
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the change is refused when there is a newer one. Default: no check.</summary>
    public int? Version { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The customer.</summary>
    [ID("Customer")]
    public Optional<Guid?> CustomerId { get; init; }

    /// <summary>The product that is asked for.</summary>
    [ID("Product")]
    public Optional<Guid?> ProductId { get; init; }

    /// <summary>The name of the sales channel that it came by.</summary>
    public Optional<string?> Channel { get; init; }

    /// <summary>Who of us works on it.</summary>
    public Optional<string?> Owner { get; init; }

    /// <summary>What it is worth.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The amount's currency, as in ISO 4217.</summary>
    public Optional<string?> Currency { get; init; }

    /// <summary>How likely it is won, in percent, until it enters another stage.</summary>
    public Optional<int> Probability { get; init; }

    /// <summary>The day on which the customer engaged.</summary>
    public Optional<DateOnly?> EngagedOn { get; init; }

    /// <summary>The day on which the decision is expected.</summary>
    public Optional<DateOnly?> ExpectedCloseOn { get; init; }
}
