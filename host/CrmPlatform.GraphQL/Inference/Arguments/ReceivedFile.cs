using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>A file of a request, as the SDK shows it to authors.</summary>
internal sealed class ReceivedFile(UploadedFile file) : IFile
{
    public string Name => file.Name;

    public string? ContentType => file.ContentType;

    public long Length => file.Length;

    public Stream OpenReadStream() => file.OpenRead();

    public async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        await using var content = file.OpenRead();
        await content.CopyToAsync(target, cancellation);
    }
}
