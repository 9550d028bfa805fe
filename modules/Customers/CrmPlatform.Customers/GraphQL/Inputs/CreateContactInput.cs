using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A contact to create.</summary>
public sealed record CreateContactInput
{
    /// <summary>The customer that the person speaks for.</summary>
    [ID("Customer")]
    public required Guid CustomerId { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The person's title, such as Dr.</summary>
    public string? Title { get; init; }

    /// <summary>What the person does at the customer.</summary>
    public string? Role { get; init; }

    /// <summary>The person's birthday.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The primary e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The primary phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether it becomes the contact to turn to first. Default: when it is the first one.</summary>
    public bool? Primary { get; init; }
}
