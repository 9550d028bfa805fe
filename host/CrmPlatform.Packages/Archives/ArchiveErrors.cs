namespace CrmPlatform.Packages.Archives;

/// <summary>Why a package is refused, in words.</summary>
internal static class ArchiveErrors
{
    public const string UnreadableCode = "CRM1301";
    public const string TooLargeCode = "CRM1302";
    public const string NameCode = "CRM1303";
    public const string TwiceCode = "CRM1304";
    public const string LinkCode = "CRM1305";
    public const string DamagedCode = "CRM1306";
    public const string NoModuleCode = "CRM1307";
    public const string DescriptionCode = "CRM1308";
    public const string ManifestCode = "CRM1309";
    public const string ShadowCode = "CRM1310";

    public static string Unreadable(Exception cause) =>
        $"{UnreadableCode} It is no archive that can be read: {cause.Message} Pack the module again with 'crm pack' or 'dotnet pack'.";

    public static string TooLong(long bytes, long limit) =>
        $"{TooLargeCode} It has {bytes} bytes, at most {limit} are taken. Leave out what the module does not need.";

    public static string TooManyFiles(int count, int limit) =>
        $"{TooLargeCode} It holds {count} files, at most {limit} are taken. Leave out what the module does not need.";

    public static string FileTooLong(string name, long bytes, long limit) =>
        $"{TooLargeCode} The file '{Shown(name)}' has {bytes} bytes, at most {limit} are taken. Leave out what the module does not need.";

    public static string FilesTooLong(long bytes, long limit) =>
        $"{TooLargeCode} Its files have {bytes} bytes together, at most {limit} are taken. Leave out what the module does not need.";

    public static string TooDense(string name, int ratio) =>
        $"{TooLargeCode} The file '{Shown(name)}' is more than {ratio} times as long as its compressed form, as in an archive that is made to fill disks. Remove the file.";

    public static string Overlaps() =>
        $"{DamagedCode} Its files take more bytes than the archive has, as in one that is made to fill disks. Pack the module again.";

    public static string BadName(string name, string why) =>
        $"{NameCode} The file name '{Shown(name)}' cannot be used: {why}. Rename the file.";

    public static string Twice(string name, string other) =>
        $"{TwiceCode} The files '{Shown(other)}' and '{Shown(name)}' are one on some systems. Rename or remove one.";

    public static string NoPlainFile(string name) =>
        $"{LinkCode} '{Shown(name)}' is a link, a folder or a device. A package holds plain files only.";

    public static string Damaged(string name, string why) =>
        $"{DamagedCode} The file '{Shown(name)}' is damaged: {why}. Download or pack the package again.";

    public static string HasNo(string name) =>
        $"{NoModuleCode} It is no module's package: it holds no '{name}'. Build the module with the SDK's targets and pack it with 'crm pack' or 'dotnet pack'.";

    public static string BadManifest(ModuleManifestException cause) => cause.Message;

    public static string BadAssembly(string message) => message;

    public static string BadDescription(string why) =>
        $"{DescriptionCode} Its description (.nuspec) does not fit: {why}. Pack the module again with the SDK's targets.";

    public static string ManifestDiffers(string assembly, IEnumerable<string> members) =>
        $"{ManifestCode} Its manifest says something else than its assembly '{assembly}' in: {string.Join(", ", members.Select(m => $"'{m}'"))}. Build the module again; nobody edits the manifest.";

    public static string Shadows(string name) =>
        $"{ShadowCode} It brings '{Shown(name)}', which the host brings itself: two copies are two sets of types. Reference CrmPlatform.Sdk with ExcludeAssets=\"runtime\" and build again.";

    // A name of the package's own choosing goes into logs and answers.
    private static string Shown(string name)
    {
        var text = new string([.. name.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);
        return name.Length > 80 ? $"{text}…" : text;
    }
}
