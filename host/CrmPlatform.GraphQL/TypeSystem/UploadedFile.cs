namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A file that came with a request: what the scalar <c>Upload</c> stands for. It can be read until the request is answered.</summary>
/// <param name="name">The file's name, without folders.</param>
/// <param name="contentType">The media type that the client gave, unchecked; null when it gave none.</param>
/// <param name="length">The length in bytes.</param>
/// <param name="open">Opens the content; each call reads from the start.</param>
public sealed class UploadedFile(string name, string? contentType, long length, Func<Stream> open)
{
    /// <summary>The file's name, without folders.</summary>
    public string Name { get; } = name;

    /// <summary>The media type that the client gave, unchecked; null when it gave none.</summary>
    public string? ContentType { get; } = contentType;

    /// <summary>The length in bytes.</summary>
    public long Length { get; } = length;

    /// <summary>Opens the content; each call reads from the start.</summary>
    public Stream OpenRead() => open();
}
