using CrmPlatform.Sdk;

namespace Counter.Domain;

/// <summary>Counting has an end.</summary>
/// <param name="To">Up to where is counted.</param>
public sealed record CountMustBeFinite(int To) : IRule
{
    /// <inheritdoc/>
    public string Code => "COUNTER_ENDLESS";

    /// <inheritdoc/>
    public string Message => $"Nobody counts to {To}. Give a number from 0 to 1000.";

    /// <inheritdoc/>
    public bool IsBroken => To is < 0 or > 1000;
}
