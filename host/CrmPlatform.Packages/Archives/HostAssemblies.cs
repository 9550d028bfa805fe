namespace CrmPlatform.Packages.Archives;

/// <summary>The assemblies that the host brings: a module's own copy of one would be another set of types.</summary>
public static class HostAssemblies
{
    private static readonly string[] Names =
    [
        "CrmPlatform.Sdk", "CrmPlatform.Sdk.Analysis", "CrmPlatform.Packages", "CrmPlatform.GraphQL", "CrmPlatform.Runtime", "CrmPlatform.Host", "Scrutor",
    ];

    private static readonly string[] Families = ["CrmPlatform.Database", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Autofac", "Npgsql"];

    private static readonly Lazy<HashSet<string>> Framework = new(() => [.. FrameworkFolders().SelectMany(NamesIn)]);

    /// <summary>Whether the host brings an assembly of this name, itself or with its framework.</summary>
    public static bool Contains(string name) => IsShared(name) || Framework.Value.Contains(name);

    /// <summary>Whether the assembly belongs to the SDK or to what the SDK hands to modules.</summary>
    internal static bool IsShared(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Families.Any(f => name.StartsWith(f, StringComparison.OrdinalIgnoreCase) && (name.Length == f.Length || name[f.Length] == '.'));

    /// <summary>The folders of .NET and of ASP.NET Core that this process runs on, where they stand side by side.</summary>
    private static IEnumerable<string> FrameworkFolders()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        yield return runtime;
        var web = Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App");
        if (Directory.Exists(web))
        {
            yield return Directory.GetDirectories(web).Order(StringComparer.Ordinal).Last();
        }
    }

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Select(f => Path.GetFileNameWithoutExtension(f));
}
