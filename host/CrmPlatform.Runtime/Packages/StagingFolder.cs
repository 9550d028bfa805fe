namespace CrmPlatform.Runtime.Packages;

/// <summary>A folder in which one package is prepared. Whatever happens, it goes: at the end, or at the next start.</summary>
internal sealed class StagingFolder : IDisposable
{
    private const string LockEnd = ".lock";
    private readonly FileStream _lock;

    // The lock stands beside the folder: on Windows a folder with an open file in it cannot be removed.
    private StagingFolder(string path)
    {
        Path = path;
        // Held as long as this process works here, so that another one that starts does not sweep it away.
        _lock = new FileStream(path + LockEnd, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    public string Path { get; }

    public static StagingFolder In(string area) =>
        new(System.IO.Path.GetFullPath(System.IO.Path.Combine(area, Guid.NewGuid().ToString("N"))));

    /// <summary>Removes what processes left that ended in the middle.</summary>
    public static void Sweep(string area)
    {
        // A process may have ended before its folder was there, or after it had gone.
        var locked = Directory.GetFiles(area, $"*{LockEnd}").Select(f => f[..^LockEnd.Length]);
        foreach (var folder in Directory.GetDirectories(area).Union(locked, StringComparer.Ordinal))
        {
            try
            {
                using var hold = new FileStream(folder + LockEnd, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
                if (Directory.Exists(folder))
                {
                    ReadOnlyTree.Delete(folder);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody works there, or removes it at this moment.
            }
        }
    }

    public void Dispose()
    {
        ReadOnlyTree.Delete(Path);
        _lock.Dispose();
    }
}
