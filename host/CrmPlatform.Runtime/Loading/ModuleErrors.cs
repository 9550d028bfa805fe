using CrmPlatform.Packages;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Why a module is refused, in words.</summary>
internal static class ModuleErrors
{
    public const string NoManifest = "CRM1001";
    public const string NoFolder = "CRM1002";
    public const string Duplicate = "CRM1003";
    public const string WrongSdk = "CRM1004";
    public const string RequiredMissing = "CRM1005";
    public const string RequiredVersion = "CRM1006";
    public const string RequiredRefused = "CRM1007";
    public const string EntryMissing = "CRM1008";
    public const string NotLoadable = "CRM1009";
    public const string EntryTypeMissing = "CRM1010";
    public const string ConstructorThrew = "CRM1011";
    public const string ServicesThrew = "CRM1012";
    public const string ManifestDiffers = "CRM1013";
    public const string TooSlow = "CRM1014";
    public const string NotInstalled = "CRM1015";
    public const string TooManyFailures = "CRM1016";
    public const string TooMuch = "CRM1017";
    public const string StartsFailed = "CRM1018";
    public const string FilesDiffer = "CRM1019";
    public const string NeverUnloads = "CRM1020";

    private const string Restore = "Restore the folder, or remove the package and install it again; then restart the host.";

    public static ModuleRefusal HasNoManifest(string folder) => At(folder,
        $"{NoManifest} The folder '{Path.GetFileName(folder)}' was not read as a module: it holds no '{ModuleManifest.FileName}'. Build the module with the SDK's targets, or remove the folder.");

    public static ModuleRefusal FolderUnreadable(string folder, Exception cause) => At(folder,
        $"{NoFolder} The folder '{Path.GetFileName(folder)}' was not searched for modules: {Cause(cause)} Check that it exists and that the host's user may read it.", cause);

    public static ModuleRefusal ManifestDamaged(string folder, ModuleManifestException cause) => At(folder,
        cause.Message.Replace(folder, Path.GetFileName(folder), StringComparison.Ordinal));

    public static ModuleRefusal IsDuplicate(FoundModule module, FoundModule kept) => Refuse(module,
        $"{Duplicate} Module {module} was not loaded: another folder holds the same id and version. Remove one of the folders.") with { Detail = $"'{module.Folder}' and '{kept.Folder}'" };

    public static ModuleRefusal NeedsOtherSdk(FoundModule module, SdkVersion host) => Refuse(module,
        $"{WrongSdk} Module {module} was not loaded: it needs Sdk {module.Manifest.Sdk.Range}, this host has Sdk {host}. Install a version built for Sdk {host.Number.Major}, or a host with an Sdk that the module accepts.");

    public static ModuleRefusal LacksRequired(FoundModule module, ManifestDependency required) => Refuse(module,
        $"{RequiredMissing} Module {module} was not loaded: it requires '{required.Id}' {required.Range}, and there is no such module. Install it beside this one.");

    public static ModuleRefusal LacksRequiredVersion(FoundModule module, ManifestDependency required, IEnumerable<FoundModule> there) => Refuse(module,
        $"{RequiredVersion} Module {module} was not loaded: it requires '{required.Id}' {required.Range}, and there is only {string.Join(", ", there.Select(m => m.Version.ToNormalizedString()))}. Install a version of '{required.Id}' in that range.");

    public static ModuleRefusal RequiredIsRefused(FoundModule module, ManifestDependency required, ModuleRefusal cause) => Refuse(module,
        $"{RequiredRefused} Module {module} was not loaded: it requires '{required.Id}' {required.Range}, which was refused itself ({cause.Code}). Correct '{required.Id}' first.");

    public static ModuleRefusal LacksEntry(FoundModule module, string path) => Refuse(module,
        $"{EntryMissing} Module {module} was not loaded: its assembly '{module.Manifest.Entry.Assembly}' does not exist. Build or install the module again.") with { Detail = path };

    public static ModuleRefusal CannotLoad(FoundModule module, Exception cause) => Refuse(module,
        $"{NotLoadable} Module {module} was not loaded: {Cause(cause)} Build it for this host's runtime, and pack what it depends on with it.", cause);

    public static ModuleRefusal LacksEntryType(FoundModule module, string type) => Refuse(module,
        $"{EntryTypeMissing} Module {module} was not loaded: its manifest names the type '{type}', which its assembly does not have. Build the module again.");

    public static ModuleRefusal Threw(FoundModule module, Exception cause) => Refuse(module,
        $"{ConstructorThrew} Module {module} was not loaded: the constructor of '{module.Manifest.Entry.Type}' threw: {Cause(cause)} Correct the module; its constructor registers and returns.", cause);

    public static ModuleRefusal ThrewInServices(FoundModule module, Exception cause) => Refuse(module,
        $"{ServicesThrew} Module {module} was not loaded: 'AddServices' of '{module.Manifest.Entry.Type}' threw: {Cause(cause)} Correct the module; AddServices registers and returns.", cause);

    public static ModuleRefusal DiffersFromManifest(FoundModule module, string id) => Refuse(module,
        $"{ManifestDiffers} Module {module} was not loaded: its assembly says that it is '{id}'. Build the module again, so that manifest and assembly agree.");

    public static ModuleRefusal StartsTooSlowly(FoundModule module, TimeSpan limit) => Refuse(module,
        $"{TooSlow} Module {module} was not loaded: '{module.Manifest.Entry.Type}' did not return within {limit.TotalSeconds:0.###} s. Correct the module; its constructor and AddServices register and return.");

    public static ModuleRefusal Leaks(FoundModule module, IReadOnlyList<string> problems) => Refuse(module,
        $"{NeverUnloads} Module {module} was not loaded: its code would stay in memory for good. {string.Join(" ", problems.Select((p, i) => $"({i + 1}) {p}"))}");

    public static ModuleRefusal IsNotInstalled(FoundModule module) => Refuse(module,
        $"{NotInstalled} Module {module} was not loaded: it is not installed any more. Install it again, or choose another version.");

    public static string FailsTooOften(FoundModule module, int failures, TimeSpan window, string why) =>
        $"{TooManyFailures} Module {module} is out of use: {failures} of its calls failed within {window.TotalSeconds:0} s, the last with {why.TrimEnd('.')}. It is tried again by itself. Correct it, roll it back, or disable it.";

    public static string TakesTooMuch(FoundModule module, int strikes, TimeSpan window, string why) =>
        $"{TooMuch} Module {module} is out of use: {strikes} of its calls took too much within {window.TotalSeconds:0} s, the last one {why.TrimEnd('.')}. It is tried again by itself. Correct it, roll it back, or disable it.";

    public static ModuleRefusal FailedStarts(FoundModule module, int starts) => Refuse(module,
        $"{StartsFailed} Module {module} was not loaded: the last {starts} starts of the host ended before it was ready, and this version was not part of the last good one. Correct it and install it again.");

    public static ModuleRefusal FilesChanged(FoundModule module, IReadOnlyList<string> files) => Refuse(module,
        $"{FilesDiffer} Module {module} was not loaded: these files of its package are not as they were installed: {string.Join(", ", files.Select(f => $"'{f}'"))}. {Restore}") with { Detail = module.Package!.Folder };

    public static ModuleRefusal FilesNotCompared(FoundModule module, Exception cause) => Refuse(module,
        $"{FilesDiffer} Module {module} was not loaded: the files of its package could not be compared with what was installed: {Cause(cause)} {Restore}", cause);

    private static ModuleRefusal Refuse(FoundModule module, string reason) =>
        new(module.Id, module.Version.ToNormalizedString(), reason);

    private static ModuleRefusal Refuse(FoundModule module, string reason, Exception cause) =>
        Refuse(module, reason) with { Detail = $"'{module.Folder}': {cause}" };

    private static ModuleRefusal At(string folder, string reason, Exception? cause = null) =>
        new(Path.GetFileName(folder), null, reason) { Detail = $"'{folder}' {cause}".TrimEnd() };

    // What a module throws says what its author wrote into it: that is for the log.
    private static string Cause(Exception exception) => $"it ended with '{exception.GetType().Name}'. {FailureTrace.Sentence(FailureTrace.NewId())}";
}
