using System.Security.Cryptography;

namespace CrmPlatform.Packages.Archives;

/// <summary>What names a package by its content.</summary>
public static class PackageHash
{
    /// <summary>The SHA-256 of all bytes of a package in 64 lower-case hexadecimal digits.</summary>
    public static string Of(Stream package) => Convert.ToHexStringLower(SHA256.HashData(package));
}
