using System.Text.Json;
using CrmPlatform.Packages;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.ModulePack;

/// <summary>Writes a module's manifest.</summary>
internal static class ManifestFile
{
    public static void Write(string assemblyPath, string sdkPath, string expectedId, string manifestPath)
    {
        using var assembly = ModuleAssembly.Open(assemblyPath);
        using var sdk = ModuleAssembly.Open(sdkPath);
        var json = JsonSerializer.SerializeToUtf8Bytes(
            ManifestFactory.Create(assembly, ManifestFactory.VersionOf(sdk), expectedId), ModuleManifestJson.Default.ModuleManifest);
        ModuleManifestReader.Parse(json, assemblyPath);
        File.WriteAllBytes(manifestPath, [.. json, (byte)'\n']);
    }
}
