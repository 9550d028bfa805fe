namespace CrmPlatform.Runtime.Security.Sessions;

/// <summary>What a user who signed in gets. Only hashes are kept.</summary>
/// <param name="AccessToken">Lets the user in, as <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresIn">For how many seconds it does.</param>
/// <param name="RefreshToken">Gets the next pair, once.</param>
public sealed record Tokens(string AccessToken, int ExpiresIn, string RefreshToken);
