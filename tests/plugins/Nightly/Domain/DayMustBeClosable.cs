using CrmPlatform.Sdk;

namespace Nightly.Domain;

/// <summary>Nothing keeps the day from being closed.</summary>
/// <param name="Fault">What does.</param>
public sealed record DayMustBeClosable(string Fault) : IRule
{
    /// <inheritdoc/>
    public string Code => "NIGHTLY_FAULT";

    /// <inheritdoc/>
    public string Message => $"The day cannot be closed: {Fault}. Mend it.";

    /// <inheritdoc/>
    public bool IsBroken => true;
}
