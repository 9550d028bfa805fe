namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>The packed modules of tests/plugins.</summary>
internal static class TestPlugins
{
    public static string Folder { get; } = Path.Combine(FindRoot(), "artifacts", "test-plugins");

    /// <summary>The folder of the platform's own modules.</summary>
    public static string OwnModules { get; } = Path.Combine(FindRoot(), "artifacts", "modules");

    /// <summary>The folder of a module, by its id, or by id and version as in <c>test.greeter/2.0.0</c>.</summary>
    public static string Of(string id) => id.Contains('/', StringComparison.Ordinal) ? Path.Combine(Folder, id) : Directory.GetDirectories(Path.Combine(Folder, id)).Single();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmPlatform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from a build inside the repository.");
    }
}
