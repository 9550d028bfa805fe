namespace CrmPlatform.Packages;

/// <summary>What a tenant may set for a module.</summary>
/// <param name="Type">The full name of the class.</param>
/// <param name="Members">The members' names in GraphQL.</param>
public sealed record ManifestSettings(string Type, IReadOnlyList<string> Members);
