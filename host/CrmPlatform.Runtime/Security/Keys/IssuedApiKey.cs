namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>A key that was just made.</summary>
/// <param name="Secret">What the program sends, as <c>Authorization: Bearer</c>. It is told once: only its hash is kept.</param>
/// <param name="Key">The key.</param>
public sealed record IssuedApiKey(string Secret, ApiKey Key);
