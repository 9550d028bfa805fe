namespace CrmPlatform.Packages.Archives;

/// <summary>How large a package may be. What is beyond is refused before anything is written.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The longest package in bytes. Default: 64 MiB.</summary>
    public long PackageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most files in it. Default: 5000.</summary>
    public int Files { get; init; } = 5000;

    /// <summary>The longest file in bytes. Default: 100 MiB.</summary>
    public long FileBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>The bytes of all files together. Default: 200 MiB.</summary>
    public long TotalBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>How many times longer than its compressed form a file may be, when it is longer than 64 KiB. Default: 100.</summary>
    public int Ratio { get; init; } = 100;
}
