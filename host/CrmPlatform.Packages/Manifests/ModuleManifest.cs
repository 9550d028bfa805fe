using System.Text.Json.Serialization;

namespace CrmPlatform.Packages;

/// <summary>What a module says of itself, readable without loading its code: the file <c>crm-module.json</c>.</summary>
/// <remarks>It is written at build time from the compiled assembly. Nobody edits it.</remarks>
public sealed record ModuleManifest
{
    /// <summary>The name of the file, at the top of a module's folder.</summary>
    public const string FileName = "crm-module.json";

    /// <summary>The folder beside it that holds the module's assemblies.</summary>
    public const string CodeFolder = "net10.0";

    /// <summary>The shape of manifest that this host writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The shape of the manifest.</summary>
    public required int ManifestVersion { get; init; }

    /// <summary>The module's id, such as <c>crm.sales</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The module's version (SemVer 2.0), without build metadata.</summary>
    public required string Version { get; init; }

    /// <summary>What the module is for, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Where the module's code begins.</summary>
    public required ManifestEntry Entry { get; init; }

    /// <summary>Which SDK the module runs on.</summary>
    public required ManifestSdk Sdk { get; init; }

    /// <summary>The other modules that it needs or uses.</summary>
    public required IReadOnlyList<ManifestDependency> Dependencies { get; init; }

    /// <summary>The modules that it cannot serve a tenant with; null when there are none.</summary>
    public IReadOnlyList<ManifestConflict>? Conflicts { get; init; }

    /// <summary>What it does beyond the rights of its callers; null when it does nothing of the kind.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>The module's tables; null when it has none.</summary>
    public ManifestDatabase? Database { get; init; }

    /// <summary>What the module adds to the tenant's GraphQL schema.</summary>
    [JsonPropertyName("graphql")]
    public required ManifestGraphQL GraphQL { get; init; }

    /// <summary>The events that it publishes and handles.</summary>
    public required ManifestEvents Events { get; init; }

    /// <summary>What a tenant may set for it; null when there is nothing.</summary>
    public ManifestSettings? Settings { get; init; }

    /// <summary>The jobs that it runs on a schedule; null when there are none.</summary>
    public IReadOnlyList<ManifestJob>? Jobs { get; init; }
}
