namespace CrmPlatform.Customers.Domain.Customers;

/// <summary>What is known about a customer besides its name and number.</summary>
public sealed record CustomerProfile
{
    /// <summary>How the customer came to us.</summary>
    public string? Source { get; init; }

    /// <summary>The customer's line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>The group of customers that it is counted to.</summary>
    public string? Segment { get; init; }

    /// <summary>Who of us looks after the customer.</summary>
    public string? Owner { get; init; }

    /// <summary>Street and house number.</summary>
    public string? Street { get; init; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The state, province or region.</summary>
    public string? Region { get; init; }

    /// <summary>The country, by name or code as the tenant chooses.</summary>
    public string? Country { get; init; }
}
