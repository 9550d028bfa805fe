namespace CrmPlatform.Sdk.Database;

/// <summary>Whose a record is, and the permissions that cover it or not.</summary>
/// <param name="Owner">The owner's name; null when nobody owns it.</param>
/// <param name="Read">The permission to see it.</param>
/// <param name="Write">The permission to change it.</param>
public sealed record RecordOwner(string? Owner, string Read, string Write);
