namespace CrmPlatform.Packages;

/// <summary>Why a manifest cannot be used, in words.</summary>
internal static class ModuleManifestErrors
{
    public const string Unreadable = "CRM1101";
    public const string NotAManifest = "CRM1102";
    public const string NewerManifest = "CRM1103";
    public const string Invalid = "CRM1104";

    public static ModuleManifestException IsUnreadable(string source, Exception cause) => new(
        $"{Unreadable} The manifest '{source}' could not be read: {cause.Message} Check that the file exists and that the host's user may read it.", cause);

    public static ModuleManifestException IsTooLarge(string source, long length, int limit) => new(
        $"{Unreadable} The manifest '{source}' was not read: it has {length} bytes, at most {limit} are read. Build the module again, or remove its folder.", null);

    public static ModuleManifestException IsNotAManifest(string source, Exception cause) => new(
        $"{NotAManifest} The manifest '{source}' is not what this host expects: {cause.Message} Build the module again with the SDK's targets instead of editing the file.", cause);

    public static ModuleManifestException IsNewer(string source, int version) => new(
        $"{NewerManifest} The manifest '{source}' has the shape {version}, this host reads {ModuleManifest.CurrentVersion}. Upgrade the host, or install a version of the module that was built for it.", null);

    public static ModuleManifestException IsInvalid(string source, IReadOnlyList<string> problems) => new(
        $"{Invalid} The manifest '{source}' cannot be used: {string.Join(" ", problems.Select((p, i) => $"({i + 1}) {p}"))} Correct the module's project or its [CrmModule] attribute and build it again.", null);
}
