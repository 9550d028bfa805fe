using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>No two customers have one number.</summary>
public sealed record NumberMustBeFree(string Number, bool IsTaken) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.NumberTaken;

    /// <inheritdoc/>
    public bool IsBroken => IsTaken;

    /// <inheritdoc/>
    public string Message => $"Another customer has the number '{Number}'. Give another one, or none, and one is made.";
}
