namespace CrmPlatform.Runtime.Loading;

/// <summary>What became of a module version on this host.</summary>
/// <param name="Found">The version.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Compositions">How many compositions use its code.</param>
/// <param name="Reason">Why it is quarantined, or what holds it when it leaked; null otherwise.</param>
public sealed record ModuleVersionStatus(FoundModule Found, ModuleVersionState State, int Compositions, string? Reason);
