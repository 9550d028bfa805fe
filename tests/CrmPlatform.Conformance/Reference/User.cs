namespace CrmPlatform.Conformance.Reference;

internal sealed record User(
    string Id, string? Name, string Email, int? Age, double Score, bool Active, string Role, string[] Tags, string Joined, string? ManagerId);
