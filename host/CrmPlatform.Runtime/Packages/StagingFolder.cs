namespace CrmPlatform.Runtime.Packages;

/// <summary>A folder in which one package is prepared. Whatever happens, it goes: at the end, or at the next start.</summary>
internal sealed class StagingFolder : IDisposable
{
    private const string LockName = "lock";
    private readonly FileStream _lock;

    private StagingFolder(string path)
    {
        Path = path;
        // Held as long as this process works here, so that another one that starts does not sweep it away.
        _lock = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path { get; }

    public static StagingFolder In(string area) =>
        new(Directory.CreateDirectory(System.IO.Path.Combine(area, Guid.NewGuid().ToString("N"))).FullName);

    /// <summary>Removes what processes left that ended in the middle.</summary>
    public static void Sweep(string area)
    {
        foreach (var folder in Directory.GetDirectories(area))
        {
            try
            {
                using var hold = new FileStream(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                ReadOnlyTree.Delete(folder);
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
