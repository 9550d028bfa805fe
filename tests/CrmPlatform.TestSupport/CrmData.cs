namespace CrmPlatform.TestSupport;

/// <summary>The folder of real data that is read at test time and is no part of the repository.</summary>
public static class CrmData
{
    /// <summary>Why tests that need the data are skipped; null when they run.</summary>
    public static string? SkipReason => Folder is null
        ? "The real data was not found. Set CRM_DATA to its folder, the one that holds REFERENCE.json."
        : null;

    private static string? Folder =>
        Environment.GetEnvironmentVariable("CRM_DATA") is { Length: > 0 } folder && File.Exists(System.IO.Path.Combine(folder, "REFERENCE.json")) ? folder : null;

    /// <summary>A file or folder of the data. Ask only where <see cref="SkipReason"/> is null.</summary>
    public static string Path(params string[] parts) =>
        System.IO.Path.Combine([Folder ?? throw new InvalidOperationException(SkipReason), .. parts]);
}
