namespace CrmPlatform.GraphQL.Transport;

/// <summary>What a multipart request may bring.</summary>
public sealed class UploadOptions
{
    /// <summary>The most files of a request. Default: 20.</summary>
    public int MaxFiles { get; init; } = 20;

    /// <summary>The longest file in bytes. Default: 33,554,432.</summary>
    public long MaxFileBytes { get; init; } = 32 << 20;

    /// <summary>The longest request body in bytes, all files together. Default: 67,108,864.</summary>
    public long MaxBodyBytes { get; init; } = 64 << 20;

    /// <summary>The most places of files among the variables; one file may have several. Default: 100.</summary>
    public int MaxPlaces { get; init; } = 100;

    /// <summary>How many bytes of a file are kept in memory; a longer one goes into a file of its own. Default: 65,536.</summary>
    public int MemoryBytes { get; init; } = 64 << 10;

    /// <summary>Where long files are kept until their request is answered. Default: the system's folder for temporary files.</summary>
    public string Folder { get; init; } = Path.GetTempPath();
}
