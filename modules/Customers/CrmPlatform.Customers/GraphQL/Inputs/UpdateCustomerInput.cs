using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>What to change of a customer.</summary>
/// <remarks>What is not given stays as it is.</remarks>
public sealed record UpdateCustomerInput
{
    /// <summary>The customer.</summary>
    [ID("Customer")]
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the change is refused when there is a newer one. Default: no check.</summary>
    public int? Version { get; init; }

    /// <summary>Its name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Its number, which no other customer has.</summary>
    public Optional<string> Number { get; init; }

    /// <summary>Its primary e-mail address; null leaves none primary.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Its primary phone number; null leaves none primary.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>How the customer came to us.</summary>
    public Optional<string?> Source { get; init; }

    /// <summary>The customer's line of business.</summary>
    public Optional<string?> Industry { get; init; }

    /// <summary>The group of customers that it is counted to.</summary>
    public Optional<string?> Segment { get; init; }

    /// <summary>Who of us looks after the customer.</summary>
    public Optional<string?> Owner { get; init; }

    /// <summary>Street and house number.</summary>
    public Optional<string?> Street { get; init; }

    /// <summary>The postal code.</summary>
    public Optional<string?> PostalCode { get; init; }

    /// <summary>The city.</summary>
    public Optional<string?> City { get; init; }

    /// <summary>The state, province or region.</summary>
    public Optional<string?> Region { get; init; }

    /// <summary>The country, by name or code as the tenant chooses.</summary>
    public Optional<string?> Country { get; init; }

    /// <summary>The customer that it belongs to.</summary>
    [ID("Customer")]
    public Optional<Guid?> ParentId { get; init; }
}
