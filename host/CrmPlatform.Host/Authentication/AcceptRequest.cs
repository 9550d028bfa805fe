namespace CrmPlatform.Host.Authentication;

/// <summary>The body of a request to accept an invitation.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="Password">The password that the user has chosen.</param>
internal sealed record AcceptRequest(string? Invitation, string? Password);
