using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The versions of a module that may serve a tenant.</summary>
/// <param name="Versions">The versions, those to be preferred first.</param>
/// <param name="LeftOut">Why there are none; null when there are some.</param>
internal sealed record Candidates(FoundModule[] Versions, string? LeftOut)
{
    /// <summary>What is to be told when one of them serves; null when nothing is.</summary>
    public Func<FoundModule, LockNote>? Note { get; init; }
}
