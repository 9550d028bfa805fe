using System.Text.Json;
using CrmPlatform.Packages;
using CrmPlatform.Packages.Metadata;

// crm-module-pack ASSEMBLY SDK-ASSEMBLY MODULE-ID MANIFEST
if (args is not [var assemblyPath, var sdkPath, var expectedId, var manifestPath])
{
    Console.WriteLine("usage: crm-module-pack ASSEMBLY SDK-ASSEMBLY MODULE-ID MANIFEST");
    return 2;
}

try
{
    using var assembly = ModuleAssembly.Open(assemblyPath);
    using var sdk = ModuleAssembly.Open(sdkPath);
    var json = JsonSerializer.SerializeToUtf8Bytes(
        ManifestFactory.Create(assembly, sdk, expectedId), ModuleManifestJson.Default.ModuleManifest);
    ModuleManifestReader.Parse(json, assemblyPath);
    File.WriteAllBytes(manifestPath, [.. json, (byte)'\n']);
    return 0;
}
catch (Exception exception) when (exception is PackException or ModuleManifestException)
{
    // The form in which MSBuild reads an error: origin : error code: text.
    var message = exception.Message.Split(' ', 2);
    Console.WriteLine($"{assemblyPath} : error {message[0]}: {message[1]}");
    return 1;
}
