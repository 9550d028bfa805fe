using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>Who says no to a need says why.</summary>
public sealed record RefusalMustHaveReason(string? Reason) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ReasonMissing;

    /// <inheritdoc/>
    public bool IsBroken => Reason is null;

    /// <inheritdoc/>
    public string Message => "There is no reason. Say why the need is not met.";
}
