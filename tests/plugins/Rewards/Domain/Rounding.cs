namespace Rewards.Domain;

/// <summary>What becomes of a part of a point.</summary>
public enum Rounding
{
    /// <summary>It is lost.</summary>
    Down,

    /// <summary>It counts as one.</summary>
    InFavourOfCustomer,
}
