using CrmPlatform.Sdk;

namespace Acme.Loyalty.Domain.Rules;

/// <summary>An adjustment changes something, and no more than a typing error should.</summary>
internal sealed record AdjustmentMustBeWithinBounds(int Points) : IRule
{
    private const int Most = 100_000;

    public string Code => LoyaltyErrors.AdjustmentOutOfBounds;

    public string Message => $"An adjustment of {Points} points is not possible. Give a number from -{Most} to {Most} that is not 0.";

    public bool IsBroken => Points is 0 or > Most or < -Most;
}
