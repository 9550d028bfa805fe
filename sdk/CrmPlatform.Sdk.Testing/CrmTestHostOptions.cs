namespace CrmPlatform.Sdk.Testing;

/// <summary>What a test's host runs.</summary>
public sealed class CrmTestHostOptions
{
    /// <summary>The ids of the modules that every tenant enables.</summary>
    public required IReadOnlyList<string> Modules { get; init; }

    /// <summary>The folders that hold packed modules. Default: the <c>modules</c> folder of the build's artifacts.</summary>
    public IReadOnlyList<string> ModulePaths { get; init; } = [PackedModules.DefaultPath];

    /// <summary>The ids of the tenants. Default: <c>a</c> and <c>b</c>.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = ["a", "b"];

    /// <summary>The database provider's name. Default: <c>sqlite</c>, in a temporary folder.</summary>
    public string Provider { get; init; } = "sqlite";

    /// <summary>The server's connection string without a database, where the provider has servers.</summary>
    public string? ConnectionString { get; init; }
}
