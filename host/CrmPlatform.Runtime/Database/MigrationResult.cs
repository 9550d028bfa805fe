namespace CrmPlatform.Runtime.Database;

/// <summary>What became of one module's tables in one tenant's database.</summary>
/// <param name="ModuleId">The module's id.</param>
/// <param name="Applied">The migrations that were applied now, oldest first; empty when there was nothing to do.</param>
/// <param name="Failure">Why the module cannot use the database; null when it can.</param>
public sealed record MigrationResult(string ModuleId, IReadOnlyList<string> Applied, string? Failure)
{
    /// <summary>Whether the module had its turn; false when the run stopped before it.</summary>
    public bool WasTried { get; init; } = true;

    /// <summary>Whether the module can use the database.</summary>
    public bool Succeeded => Failure is null;
}
