namespace CrmPlatform.Packages.Metadata;

/// <summary>Why a module cannot be packed, in words.</summary>
internal static class PackErrors
{
    public const string NotAnAssembly = "CRM1201";
    public const string NoModuleAttribute = "CRM1202";
    public const string OtherId = "CRM1203";
    public const string NotOneClass = "CRM1204";
    public const string BadRange = "CRM1205";

    public static PackException IsNotAnAssembly(string path, Exception cause) => new(
        $"{NotAnAssembly} '{path}' could not be read as a .NET assembly: {cause.Message} Build the module's project first.");

    public static PackException HasNoModuleAttribute(string assembly) => new(
        $"{NoModuleAttribute} Assembly '{assembly}' is no module: it has no [CrmModule] attribute. Add [assembly: CrmModule(\"your.id\")] to the file of its CrmModule class, or remove <CrmModule> from its project.");

    public static PackException HasOtherId(string assembly, string inCode, string inProject) => new(
        $"{OtherId} Assembly '{assembly}' says that it is module '{inCode}', its project says '{inProject}'. Make [CrmModule] and <CrmModuleId> the same.");

    public static PackException HasNotOneClass(string assembly, string baseType, IReadOnlyList<string> found) => new(
        $"{NotOneClass} Assembly '{assembly}' has {found.Count} classes that derive from '{baseType}'{(found.Count == 0 ? "" : $" ({string.Join(", ", found)})")}, a module has one. {(found.Count == 0 ? "Add it." : "Keep one of them.")}");

    public static PackException HasBadRange(string assembly, string text) => new(
        $"{BadRange} Assembly '{assembly}' names '{text}' in its [CrmModule] attribute, which is no version range. Write the first version that works, such as '1' or '1.4' for everything up to the next major, or an interval such as '[1.2, 1.5)'; modules are named as 'crm.customers 1'.");
}
