namespace CrmPlatform.Customers.Domain.Customers;

/// <summary>Whether a customer is a company or a human being.</summary>
public enum CustomerKind
{
    /// <summary>A company, an authority, an association.</summary>
    Organization,

    /// <summary>A human being who buys for himself.</summary>
    Person,
}
