namespace CrmPlatform.Runtime.Recovery;

/// <summary>A file that is gone when it is disposed.</summary>
public sealed class StagedFile : IDisposable
{
    private StagedFile(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);

    internal static StagedFile In(string folder)
    {
        Directory.CreateDirectory(folder);
        return new StagedFile(System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName()));
    }
}
