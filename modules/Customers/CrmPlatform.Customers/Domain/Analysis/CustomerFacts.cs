namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>What is known of a customer who bought something up to a day.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Kind">Whether it is a company or a human being.</param>
/// <param name="Country">The country.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Industry">The line of business.</param>
/// <param name="Source">How the customer came to us.</param>
public sealed record CustomerFacts(Guid CustomerId, string Kind, string Country, string Segment, string Industry, string Source)
{
    /// <summary>The purchases up to the day, in the order of time; those of one day are one where a model counts days.</summary>
    public required IReadOnlyList<Purchase> Purchases { get; init; }

    /// <summary>The sum of what was bought after the day.</summary>
    public decimal Later { get; init; }
}
