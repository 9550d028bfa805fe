using CrmPlatform.Sdk;

namespace Acme.Loyalty.Domain.Rules;

/// <summary>Nobody spends points that are not there.</summary>
internal sealed record PointsMustSuffice(int Points, int Change) : IRule
{
    public string Code => LoyaltyErrors.PointsTooFew;

    public string Message => $"The account has {Points} points, which is too few to take {-Change} away. Take {Points} at the most.";

    public bool IsBroken => Change < -Points;
}
