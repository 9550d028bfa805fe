using System.Security.Cryptography;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Uploading;

/// <summary>What came of a file.</summary>
internal sealed record Receipt(string Name, string? ContentType, long Length, string Sha256)
{
    public static async Task<Receipt> OfAsync(IFile file, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        return new Receipt(file.Name, file.ContentType, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)));
    }
}
