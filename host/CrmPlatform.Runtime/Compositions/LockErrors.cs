using CrmPlatform.Runtime.Loading;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>What does not agree with the versions and contents that a tenant is locked to, in words.</summary>
internal static class LockErrors
{
    public const string OtherPackageCode = "CRM2021";
    public const string OtherFolderCode = "CRM2022";
    public const string GoneCode = "CRM2023";
    public const string ReplacedCode = "CRM2024";
    public const string RebuiltCode = "CRM2025";

    private const int Shown = 16;

    public static string OtherPackage(FoundModule module, string locked) =>
        $"{OtherPackageCode} Module {module} is left out: the installed package has other content ({Short(module.Hash)}) than the tenant is locked to ({Short(locked)}). Install the package that it is locked to, or disable the module and enable it again, which locks what is installed.";

    public static string OtherFolder(FoundModule module, string locked) =>
        $"{OtherFolderCode} Module {module} is left out: its folder has other content ({Short(module.Hash)}) than the tenant is locked to ({Short(locked)}), and this host requires the lock. Restore the folder, or disable the module and enable it again, which locks what is there.";

    public static string IsGone(string module, NuGetVersion version, IEnumerable<FoundModule> there) =>
        $"{GoneCode} Module '{module}' is left out: the tenant is locked to {version.ToNormalizedString()}, which is not on this host (there is {string.Join(", ", there.Select(m => m.Version.ToNormalizedString()))}). Install {version.ToNormalizedString()} again, or upgrade the tenant to a version that is there.";

    public static string Replaced(FoundModule module, NuGetVersion gone) =>
        $"{ReplacedCode} Module '{module.Id}' {gone.ToNormalizedString()} is not on this host any more: {module.Version.ToNormalizedString()} takes its place. Install {gone.ToNormalizedString()} before the next start to keep it.";

    public static string Rebuilt(FoundModule module, string locked) =>
        $"{RebuiltCode} Module {module} in the host's folder has other content ({Short(module.Hash)}) than before ({Short(locked)}). The tenant is locked to what is there now.";

    private static string Short(string hash) => hash.Length > Shown ? hash[..Shown] : hash;
}
