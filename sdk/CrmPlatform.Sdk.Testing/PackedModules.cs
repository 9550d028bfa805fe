using CrmPlatform.Packages;

namespace CrmPlatform.Sdk.Testing;

/// <summary>Finds the folders of modules that the build packed.</summary>
internal static class PackedModules
{
    private const string Variable = "CRM_MODULES_PATH";

    /// <summary>The folder that the environment names, else the nearest <c>modules</c> folder above the tests that holds packed modules.</summary>
    public static string DefaultPath => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in new[] { Path.Combine(folder.FullName, "modules"), Path.Combine(folder.FullName, "artifacts", "modules") })
            {
                if (Directory.Exists(candidate) && Directory.EnumerateFiles(candidate, ModuleManifest.FileName, SearchOption.AllDirectories).Any())
                {
                    return candidate;
                }
            }
        }

        throw new InvalidOperationException($"There is no folder with packed modules above '{AppContext.BaseDirectory}'. Build the module's project first, or set {Variable}.");
    }
}
