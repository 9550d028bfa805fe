using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Uploading;

[MutationType]
internal static class UploadMutations
{
    [UseMutationConvention(Disable = true)]
    public static Task<Receipt> SingleUploadAsync(IFile file, CancellationToken cancellation) => Receipt.OfAsync(file, cancellation);

    [UseMutationConvention(Disable = true)]
    public static async Task<IReadOnlyList<Receipt>> MultipleUploadAsync(IReadOnlyList<IFile> files, CancellationToken cancellation)
    {
        var receipts = new List<Receipt>();
        foreach (var file in files)
        {
            receipts.Add(await Receipt.OfAsync(file, cancellation));
        }

        return receipts;
    }

    [UseMutationConvention(Disable = true)]
    public static Task<Receipt> AttachAsync(Attachment attachment, CancellationToken cancellation) => Receipt.OfAsync(attachment.File, cancellation);
}
