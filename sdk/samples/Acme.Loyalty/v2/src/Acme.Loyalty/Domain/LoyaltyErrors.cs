namespace Acme.Loyalty.Domain;

/// <summary>The codes of the module's errors; none is given twice.</summary>
internal static class LoyaltyErrors
{
    public const string AdjustmentOutOfBounds = "LOYALTY_ADJUSTMENT_OUT_OF_BOUNDS";
    public const string NoteMissing = "LOYALTY_NOTE_MISSING";
    public const string PointsTooFew = "LOYALTY_POINTS_TOO_FEW";
    public const string TiersMixedUp = "LOYALTY_TIERS_MIXED_UP";
}
