namespace CrmPlatform.Packages;

/// <summary>The events that a module publishes and handles.</summary>
/// <param name="Publishes">The events that it publishes.</param>
/// <param name="Handles">The events that it handles by name.</param>
/// <param name="HandlesAbout">The GraphQL types of which it handles every event.</param>
public sealed record ManifestEvents(
    IReadOnlyList<ManifestEvent> Publishes,
    IReadOnlyList<ManifestEvent> Handles,
    IReadOnlyList<string> HandlesAbout);
