using System.Security.Cryptography;
using System.Text;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Names the content of a module's folder: two folders with the same files have the same hash.</summary>
internal static class ModuleHash
{
    /// <summary>The SHA-256 hash over names and contents of all files, in hexadecimal digits.</summary>
    public static string Of(string folder)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            whole.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/')));
            using var content = File.OpenRead(file);
            whole.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }
}
