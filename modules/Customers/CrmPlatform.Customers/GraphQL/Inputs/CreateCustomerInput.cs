using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A customer to create.</summary>
public sealed record CreateCustomerInput
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a company or a human being. Default: a company.</summary>
    public CustomerKind? Kind { get; init; }

    /// <summary>Its number, which no other customer has. Default: one is made.</summary>
    public string? Number { get; init; }

    /// <summary>Where its life with us begins. Default: as a prospect.</summary>
    public CustomerLifecycle? Lifecycle { get; init; }

    /// <summary>Its primary e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Its primary phone number.</summary>
    public string? Phone { get; init; }

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

    /// <summary>The customer that it belongs to.</summary>
    [ID("Customer")]
    public Guid? ParentId { get; init; }
}
