namespace CrmPlatform.TestSupport;

/// <summary>Finds the server programs of PostgreSQL on this machine.</summary>
public static class PostgreSqlBinaries
{
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>The folder of <c>initdb</c> and <c>postgres</c>; null when they are not installed.</summary>
    public static string? Folder => Found.Value;

    /// <summary>Why tests that need the server are skipped; null when they run.</summary>
    public static string? SkipReason => Folder is null
        ? "The server programs of PostgreSQL were not found. Install them (Debian: postgresql-15), or set CRM_TEST_POSTGRESQL_BIN to their folder."
        : null;

    private static string? Find()
    {
        IEnumerable<string?> folders =
        [
            Environment.GetEnvironmentVariable("CRM_TEST_POSTGRESQL_BIN"),
            .. Versions("/usr/lib/postgresql"),
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
        ];
        return folders.FirstOrDefault(f => !string.IsNullOrEmpty(f) && File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres")));
    }

    private static IEnumerable<string> Versions(string root) => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root).OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
        : [];
}
