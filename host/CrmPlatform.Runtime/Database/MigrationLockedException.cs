namespace CrmPlatform.Runtime.Database;

/// <summary>Another process did not end its migrations in time.</summary>
/// <param name="waited">How long was waited.</param>
/// <param name="inner">What the provider said last.</param>
public sealed class MigrationLockedException(TimeSpan waited, Exception? inner)
    : Exception($"The database was being migrated by another process for more than {waited.TotalSeconds:0} seconds.", inner)
{
    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; } = waited;
}
