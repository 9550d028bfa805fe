using System.Buffers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Transport.Uploads;

/// <summary>Keeps the files of a request until it is answered: short ones in memory, long ones on disk.</summary>
internal sealed class FileSpool(UploadOptions options) : IDisposable
{
    private const int CopyBytes = 32 << 10;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly List<string> _paths = [];

    /// <summary>Keeps a file.</summary>
    /// <exception cref="HttpRefusal">It is longer than allowed.</exception>
    public async Task<UploadedFile> AddAsync(string part, FileName name, Stream content, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBytes);
        var memory = new MemoryStream();
        FileStream? disk = null;
        try
        {
            long length = 0;
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, CopyBytes), cancellation)) > 0;)
            {
                length += read;
                if (length > options.MaxFileBytes)
                {
                    throw UploadErrors.FileTooLong(part, options.MaxFileBytes);
                }

                if (disk is null && length > options.MemoryBytes)
                {
                    disk = Create();
                    await disk.WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), cancellation);
                    memory = new MemoryStream();
                }

                await (disk ?? (Stream)memory).WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            return new UploadedFile(name.Text, name.ContentType, length, disk is null ? InMemory(memory) : OnDisk(disk.Name));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            await (disk?.DisposeAsync() ?? default);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _paths.ForEach(File.Delete);

    private FileStream Create()
    {
        var path = Path.Combine(options.Folder, $"graphql-upload-{Guid.NewGuid():N}");
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OwnerOnly;
        }

        var file = new FileStream(path, how);
        _paths.Add(path);
        return file;
    }

    private static Func<Stream> InMemory(MemoryStream content) =>
        () => new MemoryStream(content.GetBuffer(), 0, (int)content.Length, writable: false);

    // A reader that is left open does not keep the file from being deleted.
    private static Func<Stream> OnDisk(string path) =>
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, CopyBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
