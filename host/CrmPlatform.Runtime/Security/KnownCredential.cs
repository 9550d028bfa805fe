namespace CrmPlatform.Runtime.Security;

/// <summary>What was read of a key or token.</summary>
/// <param name="Hash">The hash of its secret.</param>
/// <param name="Credential">What it says.</param>
/// <param name="ReadAt">When it was read.</param>
internal sealed record KnownCredential(string Hash, Credential Credential, DateTimeOffset ReadAt);
