namespace CrmPlatform.Runtime.Recovery;

/// <summary>What a tenant's backup says of itself: what the catalog knew of the tenant, and what the copied database is.</summary>
/// <param name="Format">The version of this description.</param>
/// <param name="Tenant">The tenant's id.</param>
/// <param name="Provider">The database provider.</param>
/// <param name="MadeAt">When the copy was begun, in UTC.</param>
/// <param name="DatabaseHash">The SHA-256 hash of the copy.</param>
/// <param name="DatabaseBytes">The length of the copy.</param>
/// <param name="Ring">The tenant's ring.</param>
/// <param name="CreatedAt">When the tenant was created, in UTC.</param>
/// <param name="Modules">The tenant's modules.</param>
public sealed record BackupContent(
    int Format,
    string Tenant,
    string Provider,
    DateTime MadeAt,
    string DatabaseHash,
    long DatabaseBytes,
    string Ring,
    DateTime CreatedAt,
    IReadOnlyList<BackupModule> Modules)
{
    /// <summary>The tenant's keys for its audit and for personal data, wrapped by the host's key, without which they open nothing.</summary>
    public IReadOnlyList<BackupSecret> Secrets { get; init; } = [];

    /// <summary>The version that this host writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The description's name within the file.</summary>
    public const string ContentEntry = "tenant.json";

    /// <summary>The database's name within the file.</summary>
    public const string DatabaseEntry = "database";
}
