namespace CrmPlatform.Runtime.Packages;

/// <summary>Folders that nobody writes to by mistake.</summary>
internal static class ReadOnlyTree
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.GroupRead;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute;

    public static void Protect(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (OperatingSystem.IsWindows())
            {
                File.SetAttributes(file, FileAttributes.ReadOnly);
            }
            else
            {
                File.SetUnixFileMode(file, FileMode);
            }
        }

        foreach (var inner in Folders(folder))
        {
            SetMode(inner, FolderMode);
        }
    }

    public static void Delete(string folder)
    {
        foreach (var inner in Folders(folder))
        {
            SetMode(inner, FolderMode | UnixFileMode.UserWrite);
        }

        if (OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Folders(string folder) =>
        [folder, .. Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)];

    // A folder on Windows is protected by the files in it.
    private static void SetMode(string folder, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, mode);
        }
    }
}
