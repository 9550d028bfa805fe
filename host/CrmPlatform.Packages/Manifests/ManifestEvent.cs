namespace CrmPlatform.Packages;

/// <summary>An event by its name and the version of its payload.</summary>
/// <param name="Name">The event's name, such as <c>sales.order-confirmed</c>.</param>
/// <param name="Version">The payload's version, from 1.</param>
public sealed record ManifestEvent(string Name, int Version);
