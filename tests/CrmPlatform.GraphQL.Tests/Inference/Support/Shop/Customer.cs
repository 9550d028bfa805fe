using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

/// <summary>Somebody who buys.</summary>
public sealed class Customer : Entity
{
    private Customer()
    {
    }

    public Customer(string name, string? city, CustomerTier tier) => (Name, City, Tier, Credit) = (name, city, tier, new Money(100, "EUR"));

    /// <summary>The full name.</summary>
    public string Name { get; private set; } = "";

    public string? City { get; private set; }

    public CustomerTier Tier { get; private set; }

    /// <summary>How much may be owed.</summary>
    public Money Credit { get; private set; }

    public Guid? ReferredById { get; private set; }

    public string Label => $"{Name} ({City ?? "nowhere"})";

    public void Rename(string name) => Name = name;

    public void ReferredBy(Customer other) => ReferredById = other.Id;
}
