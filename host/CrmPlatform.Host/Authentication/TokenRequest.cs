namespace CrmPlatform.Host.Authentication;

/// <summary>The body of a request with a refresh token.</summary>
/// <param name="RefreshToken">The token.</param>
internal sealed record TokenRequest(string? RefreshToken);
