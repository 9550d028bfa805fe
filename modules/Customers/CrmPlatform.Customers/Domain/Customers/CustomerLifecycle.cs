namespace CrmPlatform.Customers.Domain.Customers;

/// <summary>Where a customer stands in its life with us.</summary>
public enum CustomerLifecycle
{
    /// <summary>Has not bought yet.</summary>
    Prospect,

    /// <summary>Buys.</summary>
    Active,

    /// <summary>Buys, but may leave.</summary>
    AtRisk,

    /// <summary>Has left.</summary>
    Churned,

    /// <summary>Out of sight and unchangeable until it is restored.</summary>
    Archived,
}
