using NuGet.Versioning;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>A module that a tenant wants.</summary>
/// <param name="Id">The module's id.</param>
/// <param name="Version">The version that the tenant is on; null for the newest that fits.</param>
internal sealed record WantedModule(string Id, NuGetVersion? Version)
{
    /// <summary>The hash of the content that the tenant is locked to; null for any.</summary>
    public string? Hash { get; init; }

    /// <summary>A module as the catalog has it.</summary>
    public static WantedModule Of(string id, string? version, string? hash) => new(id, version is null ? null : NuGetVersion.Parse(version)) { Hash = hash };
}
