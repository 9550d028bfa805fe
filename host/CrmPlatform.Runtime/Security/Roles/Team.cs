namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>A team: who is in it may use the records of the others in it and in the teams below, where a permission covers the team.</summary>
/// <param name="Name">The name.</param>
/// <param name="Parent">The team above it; null for none.</param>
/// <param name="Members">The users in it, by name.</param>
internal sealed record Team(string Name, string? Parent, IReadOnlyList<string> Members);
