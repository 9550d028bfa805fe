namespace CrmPlatform.Cli.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Where it is, from the backup's folder on.</param>
/// <param name="Tenant">The tenant; null for the catalog.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Modules">The tenant's modules and their versions.</param>
internal sealed record BackupFile(string Path, string? Tenant, long Bytes, string Sha256, IReadOnlyDictionary<string, string?> Modules);
