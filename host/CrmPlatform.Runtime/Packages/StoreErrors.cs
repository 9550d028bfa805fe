using CrmPlatform.Packages;

namespace CrmPlatform.Runtime.Packages;

/// <summary>What can go wrong with the store of packages, in words.</summary>
internal static class StoreErrors
{
    public const string ConflictCode = "CRM1401";
    public const string DamagedCode = "CRM1402";

    public static PackageConflictException Conflict(ModuleManifest manifest, string stored, string given) => new(
        $"{ConflictCode} Module '{manifest.Id}' {manifest.Version} was not installed: this id and version are installed with other content ({stored[..16]}, not {given[..16]}). Give the new content a version of its own.");

    public static string Damaged(string folder, string why) =>
        $"{DamagedCode} The folder '{folder}' of the package store is not used: {why.TrimEnd('.')}. Remove the package and install it again.";
}
