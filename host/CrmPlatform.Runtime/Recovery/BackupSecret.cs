namespace CrmPlatform.Runtime.Recovery;

/// <summary>A tenant's key as the catalog has it: wrapped by the host's.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Version">Its version.</param>
/// <param name="Wrapped">The wrapped key.</param>
public sealed record BackupSecret(string Purpose, int Version, byte[] Wrapped);
