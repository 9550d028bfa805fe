using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>The customer that remains does not stand below the one that is given up.</summary>
public sealed record SurvivorMustNotBeBelow(Guid MergedId, IReadOnlyList<Guid> SurvivorAndAbove) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.SurvivorBelow;

    /// <inheritdoc/>
    public bool IsBroken => SurvivorAndAbove.Contains(MergedId);

    /// <inheritdoc/>
    public string Message => "The customer that remains stands below the one that is given up. Move it out first, or let the other one remain.";
}
