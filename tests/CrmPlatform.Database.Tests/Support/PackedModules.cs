using System.Reflection;
using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Database.Tests.Support;

/// <summary>The repository's own modules, as the build packed them for the host.</summary>
internal static class PackedModules
{
    private static readonly Lazy<LoadedModules> All = new(() => ModuleFolder.At(Folder).Discover().Check(SdkVersion.Current).Load());

    public static IReadOnlyList<LoadedModule> WithTables => [.. All.Value.Modules.Where(m => m.Id.StartsWith("crm.", StringComparison.Ordinal) && m.DatabaseContext is not null)];

    private static string Folder => typeof(PackedModules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Crm:ModulesPath").Value!;
}
