namespace CrmPlatform.Architecture.Tests.Support;

/// <summary>The repository: where it is and which projects stand in it.</summary>
internal static class House
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every project of the solution's five folders; samples live outside the solution.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
    [
        .. new[] { "sdk", "host", "modules", "tests", "build" }
            .Select(f => Path.Combine(Root, f))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.csproj", SearchOption.AllDirectories))
            .Where(p => !p.Contains("/samples/", StringComparison.Ordinal) && !p.Contains("/templates/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Project.Read),
    ];

    public static IReadOnlyList<Project> Modules { get; } =
        [.. Projects.Where(p => p.Place.StartsWith("modules/", StringComparison.Ordinal))];

    /// <summary>The projects that ship: what stands under sdk, host and modules.</summary>
    public static IReadOnlyList<Project> Shipped { get; } =
        [.. Projects.Where(p => p.Place.Split('/')[0] is "sdk" or "host" or "modules")];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmPlatform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository and must run from a build inside it.");
    }
}
