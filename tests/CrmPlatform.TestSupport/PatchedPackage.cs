using System.IO.Compression;
using System.Text;

namespace CrmPlatform.TestSupport;

/// <summary>A package in whose compiled code names are replaced, as if it were built for another SDK.</summary>
public static class PatchedPackage
{
    /// <summary>The package with each name replaced by one of the same length.</summary>
    /// <param name="package">The package's file.</param>
    /// <param name="names">The names and what is put in their place.</param>
    public static MemoryStream Of(string package, params (string Name, string Other)[] names)
    {
        var bytes = new MemoryStream();
        bytes.Write(File.ReadAllBytes(package));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var code = archive.Entries.Single(e => e.FullName.EndsWith(".dll", StringComparison.Ordinal)).Open();
            var image = new byte[code.Length];
            code.ReadExactly(image);
            foreach (var (name, other) in names)
            {
                var at = image.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\0{name}\0"));
                if (at < 0 || name.Length != other.Length)
                {
                    throw new ArgumentException($"'{name}' is no name in the code of '{package}', or '{other}' is not as long.", nameof(names));
                }

                Encoding.UTF8.GetBytes(other).CopyTo(image, at + 1);
            }

            code.Position = 0;
            code.Write(image);
        }

        bytes.Position = 0;
        return bytes;
    }
}
