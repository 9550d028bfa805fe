using CrmPlatform.Sdk;

namespace Acme.Loyalty.Domain.Rules;

/// <summary>Whoever adjusts points says why.</summary>
internal sealed record AdjustmentMustHaveNote(string Note) : IRule
{
    public string Code => LoyaltyErrors.NoteMissing;

    public string Message => "The adjustment has no note. Say why the points change.";

    public bool IsBroken => string.IsNullOrWhiteSpace(Note);
}
