using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>An opportunity closes on the day that it starts, or later.</summary>
public sealed record OpportunityMustNotCloseBeforeItStarts(DateOnly? EngagedOn, DateOnly? ClosedOn) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.ClosesBeforeStart;

    /// <inheritdoc/>
    public bool IsBroken => ClosedOn < EngagedOn;

    /// <inheritdoc/>
    public string Message => $"The opportunity closes on {ClosedOn:O}, before it starts on {EngagedOn:O}. Correct one of the two.";
}
