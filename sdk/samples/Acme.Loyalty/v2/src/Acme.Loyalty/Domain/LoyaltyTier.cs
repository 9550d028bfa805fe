namespace Acme.Loyalty.Domain;

/// <summary>How good a customer is.</summary>
public enum LoyaltyTier
{
    /// <summary>Where everybody begins.</summary>
    Bronze,

    /// <summary>Above bronze.</summary>
    Silver,

    /// <summary>The best.</summary>
    Gold,
}
