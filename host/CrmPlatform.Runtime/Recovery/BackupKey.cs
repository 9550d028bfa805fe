namespace CrmPlatform.Runtime.Recovery;

/// <summary>A key of a tenant that was backed up.</summary>
/// <param name="Id">The public part.</param>
/// <param name="Hash">The hash of the secret part.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
public sealed record BackupKey(string Id, string Hash, DateTime CreatedAt);
