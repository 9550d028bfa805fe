namespace CrmPlatform.Host.Tests.Support;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Modules { get; } = Path.Combine(Root, "artifacts", "modules");

    public static string TestPlugins { get; } = Path.Combine(Root, "artifacts", "test-plugins");

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
