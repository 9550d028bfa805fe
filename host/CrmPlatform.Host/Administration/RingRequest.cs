namespace CrmPlatform.Host.Administration;

/// <summary>The body of a request to change a module at many tenants.</summary>
/// <param name="Version">The version to upgrade to; null for the newest that fits.</param>
/// <param name="Ring">The ring; null for all.</param>
/// <param name="Tenants">The tenants; null for all of the ring.</param>
internal sealed record RingRequest(string? Version = null, string? Ring = null, IReadOnlyList<string>? Tenants = null);
