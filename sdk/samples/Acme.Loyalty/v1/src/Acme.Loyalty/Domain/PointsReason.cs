namespace Acme.Loyalty.Domain;

/// <summary>Why points came or went.</summary>
public enum PointsReason
{
    /// <summary>An order was confirmed.</summary>
    Order,

    /// <summary>An order was cancelled.</summary>
    Cancellation,

    /// <summary>Somebody adjusted them.</summary>
    Adjustment,

    /// <summary>They were kept for too long.</summary>
    Expiry,
}
