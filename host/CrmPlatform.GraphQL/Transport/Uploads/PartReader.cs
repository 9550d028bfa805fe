using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CrmPlatform.GraphQL.Transport.Uploads;

/// <summary>Reads the parts of a multipart body one after another.</summary>
internal sealed class PartReader(HttpRequest request, UploadOptions limits)
{
    private const int LongestBoundary = 70;

    private readonly MultipartReader _parts = new(BoundaryOf(request.ContentType), new CountedStream(request.Body, limits.MaxBodyBytes))
    {
        HeadersCountLimit = 8,
        HeadersLengthLimit = 4 << 10,
    };

    /// <summary>The name of the current part.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the current part says about its file.</summary>
    public FileName? File { get; private set; }

    /// <summary>Goes to the next part, and returns its content; null after the last.</summary>
    public async Task<Stream?> NextAsync(CancellationToken cancellation)
    {
        if (await _parts.ReadNextSectionAsync(cancellation) is not { } part)
        {
            return null;
        }

        if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
            || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(disposition.Name).ToString() is not { Length: > 0 } name)
        {
            throw UploadErrors.NamelessPart();
        }

        Name = name;
        File = FileName.Of(name, disposition, part.ContentType);
        return part.Body;
    }

    /// <summary>Reads the next part, which must have a name, as a whole.</summary>
    public async Task<byte[]> ReadAsync(string name, int maxBytes, CancellationToken cancellation)
    {
        if (await NextAsync(cancellation) is not { } content || Name != name)
        {
            throw UploadErrors.PartMissing(name);
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[8 << 10];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
            {
                throw TransportErrors.BodyTooLarge(maxBytes);
            }
        }

        return bytes.ToArray();
    }

    private static string BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : throw UploadErrors.NoBoundary();
}
