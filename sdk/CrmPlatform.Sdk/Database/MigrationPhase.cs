namespace CrmPlatform.Sdk.Database;

/// <summary>When a migration runs while a tenant goes from one version of a module to the next.</summary>
public enum MigrationPhase
{
    /// <summary>First, while the version before serves: it only adds, so that both versions can read and write.</summary>
    Expand,

    /// <summary>Then, in batches, while the version before serves: it fills what was added.</summary>
    Backfill,

    /// <summary>Last, when the tenant cannot be rolled back any more: it removes what only the version before used.</summary>
    Contract,
}
