using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>A probability is a whole percentage.</summary>
public sealed record ProbabilityMustBePercent(int Probability) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.ProbabilityOutOfRange;

    /// <inheritdoc/>
    public bool IsBroken => Probability is < 0 or > 100;

    /// <inheritdoc/>
    public string Message => $"The probability is {Probability}. Give a whole number from 0 to 100.";
}
