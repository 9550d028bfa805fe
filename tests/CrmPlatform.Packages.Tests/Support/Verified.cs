using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Verification;

namespace CrmPlatform.Packages.Tests.Support;

/// <summary>What the verifier finds in a package, on the SDK of this build.</summary>
internal static class Verified
{
    public static IReadOnlyList<string> Problems(byte[] package)
    {
        using var archive = PackageArchive.Open(new MemoryStream(package), "planted.nupkg", new ArchiveLimits());
        return ModuleVerifier.Problems(archive, SdkSurface.At(CompiledModule.SdkPath));
    }

    public static IReadOnlyList<string> Missing(byte[] package)
    {
        using var archive = PackageArchive.Open(new MemoryStream(package), "planted.nupkg", new ArchiveLimits());
        return ModuleVerifier.Missing(archive, SdkSurface.At(CompiledModule.SdkPath));
    }
}
