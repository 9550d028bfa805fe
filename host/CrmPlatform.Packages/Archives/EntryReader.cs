using System.IO.Compression;

namespace CrmPlatform.Packages.Archives;

/// <summary>Unpacks one file, and believes its declared length and check sum only when they hold.</summary>
internal static class EntryReader
{
    /// <exception cref="PackageException">The file is not what the archive's directory says.</exception>
    public static byte[] Read(ZipArchiveEntry entry, string package)
    {
        var bytes = new MemoryStream((int)entry.Length);
        CopyTo(entry, bytes, package);
        return bytes.ToArray();
    }

    /// <exception cref="PackageException">The file is not what the archive's directory says.</exception>
    public static void CopyTo(ZipArchiveEntry entry, Stream target, string package)
    {
        var buffer = new byte[81920];
        var (left, sum) = (entry.Length, 0u);
        try
        {
            using var source = entry.Open();
            for (int read; (read = source.Read(buffer)) > 0; left -= read)
            {
                if (read > left)
                {
                    throw Damaged(entry, package, "it is longer than it says");
                }

                sum = Crc32.Append(sum, buffer.AsSpan(0, read));
                target.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(entry, package, exception.Message.TrimEnd('.'));
        }

        if (left != 0)
        {
            throw Damaged(entry, package, "it is shorter than it says");
        }

        if (sum != entry.Crc32)
        {
            throw Damaged(entry, package, "its check sum does not fit");
        }
    }

    private static PackageException Damaged(ZipArchiveEntry entry, string package, string why) =>
        new(package, [ArchiveErrors.Damaged(entry.FullName, why)]);
}
