namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>A tenant's key as it is stored.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Version">1 for the first; the highest is used, the others open what is older.</param>
/// <param name="Wrapped">The key, sealed with the host's.</param>
internal sealed record WrappedKey(string Purpose, int Version, byte[] Wrapped);
