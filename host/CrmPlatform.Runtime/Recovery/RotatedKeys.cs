namespace CrmPlatform.Runtime.Recovery;

/// <summary>What became of the keys of a tenant.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Rewrapped">How many keys were wrapped anew by the one above them.</param>
/// <param name="Failure">Why its keys stay as they are; null when they do not.</param>
public sealed record RotatedKeys(string Tenant, int Rewrapped, string? Failure);
