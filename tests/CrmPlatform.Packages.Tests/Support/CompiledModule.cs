using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmPlatform.Packages.Tests.Support;

/// <summary>Compiles a module of one file and packs it as the SDK's targets do.</summary>
internal static class CompiledModule
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using CrmPlatform.Sdk;
        """;

    private const string Door = """
        [assembly: System.Reflection.AssemblyInformationalVersion("1.0.0")]
        [assembly: System.Reflection.AssemblyDescription("A module with something planted.")]
        public sealed class PlantedModule : CrmModule;
        """;

    /// <summary>The package of a module with this code, compiled against the real SDK.</summary>
    public static byte[] Package(string code) => Package(code, "[assembly: CrmModule(\"test.planted\")]", SdkPath, []);

    /// <summary>The package of a module.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="attribute">Its [CrmModule].</param>
    /// <param name="sdk">The SDK that it is compiled against.</param>
    /// <param name="others">Other assemblies that it is compiled against and does not ship.</param>
    public static byte[] Package(string code, string attribute, string sdk, IReadOnlyList<string> others)
    {
        var image = Compile("Planted", [Usings, attribute + Door, code], [sdk, .. others]);
        using var assembly = ModuleAssembly.Read("Planted.dll", image);
        var manifest = JsonSerializer.SerializeToUtf8Bytes(ManifestFactory.Create(assembly, "1.0.0", "test.planted"), ModuleManifestJson.Default.ModuleManifest);
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "module/crm-module.json", manifest);
            Add(archive, "module/net10.0/Planted.dll", image);
            Add(archive, "test.planted.nuspec", Encoding.UTF8.GetBytes(
                $"<package><metadata><id>test.planted</id><version>1.0.0</version><packageTypes><packageType name=\"{PackageDescription.ModuleType}\" /></packageTypes></metadata></package>"));
        }

        return bytes.ToArray();
    }

    /// <summary>The SDK of this build.</summary>
    public static string SdkPath { get; } = Path.Combine(AppContext.BaseDirectory, "CrmPlatform.Sdk.dll");

    /// <summary>Compiles an assembly into a folder.</summary>
    public static string Library(string folder, string name, params string[] sources)
    {
        var path = Path.Combine(folder, $"{name}.dll");
        File.WriteAllBytes(path, Compile(name, sources, []));
        return path;
    }

    private static byte[] Compile(string name, IEnumerable<string> sources, IEnumerable<string> references)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var beside = Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.*.dll").Where(f => Path.GetFileName(f).StartsWith("Microsoft.E", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select(s => CSharpSyntaxTree.ParseText(s)),
            Directory.EnumerateFiles(framework, "*.dll").Where(IsManaged).Concat(beside).Concat(references).DistinctBy(Path.GetFileName).Select(f => MetadataReference.CreateFromFile(f)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    private static bool IsManaged(string file) => Path.GetFileName(file) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Microsoft.CSharp.dll" or "netstandard.dll" or "mscorlib.dll");

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var target = archive.CreateEntry(name).Open();
        target.Write(content);
    }
}
