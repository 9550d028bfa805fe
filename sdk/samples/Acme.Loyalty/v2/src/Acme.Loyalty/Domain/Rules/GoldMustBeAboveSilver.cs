using CrmPlatform.Sdk;

namespace Acme.Loyalty.Domain.Rules;

/// <summary>Gold takes more points than silver.</summary>
internal sealed record GoldMustBeAboveSilver(int SilverFrom, int GoldFrom) : IRule
{
    public string Code => LoyaltyErrors.TiersMixedUp;

    public string Message => $"Gold begins at {GoldFrom} points, silver at {SilverFrom}. Let gold begin above silver.";

    public bool IsBroken => GoldFrom <= SilverFrom;
}
