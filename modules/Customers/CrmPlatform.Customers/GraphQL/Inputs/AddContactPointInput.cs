using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>An address to add to a customer or to a contact.</summary>
public sealed record AddContactPointInput
{
    /// <summary>The customer; or give the contact.</summary>
    [ID("Customer")]
    public Guid? CustomerId { get; init; }

    /// <summary>The contact; or give the customer.</summary>
    [ID("Contact")]
    public Guid? ContactId { get; init; }

    /// <summary>What kind of address it is.</summary>
    public required ContactPointKind Kind { get; init; }

    /// <summary>The address.</summary>
    public required string Value { get; init; }

    /// <summary>What it is used for. Default: for work.</summary>
    public ContactPointType? Type { get; init; }

    /// <summary>Whether it becomes the first one of its kind to use. Default: when it is the first one.</summary>
    public bool? Primary { get; init; }
}
