namespace CrmPlatform.Packages.Tests.Support;

/// <summary>What the build made of the modules: folders and packages.</summary>
internal static class Built
{
    public static string Artifacts { get; } = FindArtifacts();

    public static string Plugins { get; } = Path.Combine(Artifacts, "test-plugins");

    public static string Package(string name) => Path.Combine(Artifacts, "packages", $"{name}.nupkg");

    private static string FindArtifacts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Name != "artifacts")
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run from the build's artifacts folder.");
        }

        return folder.FullName;
    }
}
