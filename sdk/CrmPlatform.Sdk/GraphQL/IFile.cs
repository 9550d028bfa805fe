namespace CrmPlatform.Sdk.GraphQL;

/// <summary>A file that a client sent with its request: an argument or input field of the scalar <c>Upload</c>.</summary>
/// <remarks>It can be read while the request runs. Large files are kept on disk, so do not read one into memory as a whole.</remarks>
public interface IFile
{
    /// <summary>The file's name as the client gave it, without folders. Do not use it as a path.</summary>
    string Name { get; }

    /// <summary>The media type that the client gave, such as <c>image/png</c>; nobody has checked it. Null when it gave none.</summary>
    string? ContentType { get; }

    /// <summary>The length in bytes.</summary>
    long Length { get; }

    /// <summary>Opens the content; each call reads from the start. The caller disposes the stream.</summary>
    Stream OpenReadStream();

    /// <summary>Copies the whole content.</summary>
    Task CopyToAsync(Stream target, CancellationToken cancellation);
}
