namespace CrmPlatform.Host.Authentication;

/// <summary>The body of a request to sign in: one attempt.</summary>
/// <param name="Tenant">The tenant's id.</param>
/// <param name="Name">The user's name or e-mail address.</param>
/// <param name="Password">The password.</param>
internal sealed record SignInRequest(string? Tenant, string? Name, string? Password);
