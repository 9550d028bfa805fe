using Microsoft.Net.Http.Headers;

namespace CrmPlatform.GraphQL.Transport.Uploads;

/// <summary>What a part says about its file.</summary>
/// <param name="Text">The file's name, without folders.</param>
/// <param name="ContentType">The media type; null when there is none.</param>
internal sealed record FileName(string Text, string? ContentType)
{
    private const int LongestName = 255;

    /// <summary>Reads it from the part's headers.</summary>
    public static FileName Of(string part, ContentDispositionHeaderValue disposition, string? contentType)
    {
        var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return new FileName(
            Clean(HeaderUtilities.RemoveQuotes(given).ToString()) is { Length: > 0 } name ? name : Clean(part),
            MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.ToString() : null);
    }

    // A name with folders or control characters is made to leave a folder or a log's line.
    private static string Clean(string name)
    {
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(c => !char.IsControl(c)));
        return name is "." or ".." ? "" : name.Length > LongestName ? name[..LongestName] : name;
    }
}
