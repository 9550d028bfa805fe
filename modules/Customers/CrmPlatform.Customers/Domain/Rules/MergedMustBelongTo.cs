using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>What was merged is given back by the customer that has it.</summary>
public sealed record MergedMustBelongTo(Guid? MergedIntoId, Guid SurvivorId) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.MergedFurther;

    /// <inheritdoc/>
    public bool IsBroken => MergedIntoId != SurvivorId;

    /// <inheritdoc/>
    public string Message => "The customer that remained was itself merged into another one. Undo that merge first.";
}
