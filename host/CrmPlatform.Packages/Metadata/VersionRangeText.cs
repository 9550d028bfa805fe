using NuGet.Versioning;

namespace CrmPlatform.Packages.Metadata;

/// <summary>Reads the version ranges that module authors write.</summary>
internal static class VersionRangeText
{
    /// <summary>The range in NuGet's notation: <c>1.2</c> is <c>[1.2.0, 2.0.0)</c>; intervals stay; <c>*</c> is any version.</summary>
    /// <returns>The range; null when the text is none.</returns>
    public static string? Normalize(string text)
    {
        if (text is "*")
        {
            return VersionRange.All.ToNormalizedString();
        }

        if (text.StartsWith('[') || text.StartsWith('('))
        {
            return VersionRange.TryParse(text, allowFloating: false, out var interval) ? interval.ToNormalizedString() : null;
        }

        // A bare version promises everything up to the next breaking one: the next major, below 1.0 the next minor.
        return NuGetVersion.TryParse(text, out var from) && from.Revision == 0
            ? new VersionRange(from, true, from.Major == 0 ? new NuGetVersion(0, from.Minor + 1, 0) : new NuGetVersion(from.Major + 1, 0, 0), false).ToNormalizedString()
            : null;
    }
}
