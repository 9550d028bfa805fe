using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A consent that is proven already.</summary>
public sealed record GrantConsentInput
{
    /// <summary>The customer.</summary>
    [ID("Customer")]
    public required Guid CustomerId { get; init; }

    /// <summary>What for, such as marketing.</summary>
    public required string Purpose { get; init; }

    /// <summary>By which way. Default: any.</summary>
    public ConsentChannel? Channel { get; init; }

    /// <summary>How the customer agreed.</summary>
    public required ConsentBasis Basis { get; init; }

    /// <summary>Where and when, for who has to prove it.</summary>
    public required string Evidence { get; init; }

    /// <summary>Until when it holds. Default: no end.</summary>
    public DateTime? ExpiresAt { get; init; }
}
