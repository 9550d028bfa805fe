using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Metadata;
using NuGet.Versioning;

namespace CrmPlatform.Packages.Verification;

/// <summary>The SDK that modules are checked against: its assembly, and what else can be read of what it hands out.</summary>
public sealed class SdkSurface
{
    private const string SdkName = "CrmPlatform.Sdk";
    private static readonly string[] HandedOut = ["CrmPlatform.Sdk.Analysis", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.EntityFrameworkCore.Relational", "Scrutor"];
    private readonly IReadOnlyList<string> _files;

    private SdkSurface(NuGetVersion version, IReadOnlyList<string> files) => (Version, _files) = (version, files);

    /// <summary>The SDK's version.</summary>
    public NuGetVersion Version { get; }

    /// <summary>The SDK whose assembly stands in a file; assemblies beside it that it hands out are read as well.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SdkSurface At(string assembly)
    {
        using var sdk = ModuleAssembly.Open(assembly);
        var beside = HandedOut.Select(n => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(assembly))!, $"{n}.dll")).Where(File.Exists);
        return new SdkSurface(NuGetVersion.Parse(ManifestFactory.VersionOf(sdk)), [assembly, .. beside]);
    }

    /// <summary>Whether modules may use an assembly of this name without shipping it.</summary>
    internal static bool HandsOut(string assembly) =>
        assembly == SdkName || HandedOut.Contains(assembly, StringComparer.Ordinal) || assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    /// <summary>What can be read: .NET's own assemblies, the SDK, and what stands beside it.</summary>
    internal ReferenceSet References()
    {
        var references = new ReferenceSet();
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (var file in Directory.EnumerateFiles(runtime, "*.dll").Concat(_files))
        {
            references.Add(Path.GetFileNameWithoutExtension(file), () => File.ReadAllBytes(file));
        }

        return references;
    }

    /// <summary>How messages call an assembly.</summary>
    internal string Describe(string assembly) => assembly == SdkName ? $"CrmPlatform.Sdk {Version.ToNormalizedString()}" : $"'{assembly}'";
}
