namespace CrmPlatform.Host.Administration;

/// <summary>The body of a request that lets somebody into a tenant.</summary>
/// <param name="Id">The id of the tenant that is created.</param>
/// <param name="Modules">The modules that it enables.</param>
/// <param name="Name">The administrator's name, or what a key is for.</param>
/// <param name="Email">The administrator's e-mail address.</param>
internal sealed record TenantEntryRequest(string? Id = null, IReadOnlyList<string>? Modules = null, string? Name = null, string? Email = null);
