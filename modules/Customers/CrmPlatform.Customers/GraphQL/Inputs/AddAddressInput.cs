using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A postal address to add to a customer.</summary>
public sealed record AddAddressInput
{
    /// <summary>The customer.</summary>
    [ID("Customer")]
    public required Guid CustomerId { get; init; }

    /// <summary>What it is used for. Default: the main address.</summary>
    public AddressKind? Kind { get; init; }

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

    /// <summary>Whether it becomes the first one of its kind to use. Default: when it is the first one.</summary>
    public bool? Primary { get; init; }
}
