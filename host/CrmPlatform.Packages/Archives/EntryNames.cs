namespace CrmPlatform.Packages.Archives;

/// <summary>Decides which names files of a package may have: those that mean the same file on every system.</summary>
internal static class EntryNames
{
    private const int LongestName = 240;

    // Windows opens a device for these, whatever stands after the first dot.
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Numbered("COM"), .. Numbered("LPT")], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<char> Forbidden = [.. "\\:*?\"<>|"];

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static string? Problem(string name) =>
        name.Length == 0 ? "it is empty"
        : name.Length > LongestName ? $"it has more than {LongestName} characters"
        : name.StartsWith('/') ? "it is an absolute path"
        : name.Any(c => c is < ' ' or > '~' || Forbidden.Contains(c)) ? "it has a character that no file name should have"
        : name.Split('/').Select(PartProblem).FirstOrDefault(p => p is not null);

    /// <summary>The name under which two names that a file system may take for the same are equal.</summary>
    public static string Folded(string name) => name.ToUpperInvariant();

    private static string? PartProblem(string part) =>
        part.Length == 0 ? "a part of it is empty"
        : part is "." or ".." ? "it leaves its folder"
        : part[^1] is '.' or ' ' || part[0] is ' ' ? "a part of it ends with a dot, or begins or ends with a space"
        : Devices.Contains(part.Split('.')[0].TrimEnd()) ? "it names a device"
        : null;

    private static IEnumerable<string> Numbered(string device) => "0123456789".Select(n => device + n);
}
