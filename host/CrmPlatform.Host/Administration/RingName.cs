namespace CrmPlatform.Host.Administration;

/// <summary>The body of a request to put a tenant into a ring.</summary>
/// <param name="Ring">The ring.</param>
internal sealed record RingName(string? Ring);
