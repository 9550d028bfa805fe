using System.Text;
using System.Text.RegularExpressions;
using CrmPlatform.Packages.Archives;
using NuGet.Versioning;

namespace CrmPlatform.Packages.Verification;

/// <summary>Finds all for which a module would fail or harm a host, without loading its code.</summary>
public static class ModuleVerifier
{
    private const string CodeFolder = PackageArchive.ModuleFolder + ModuleManifest.CodeFolder + "/";

    /// <summary>What is wrong with a package on an SDK, each a sentence that begins with a code; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(PackageArchive package, SdkSurface sdk) => Accepts(package.Manifest, sdk)
        ? [.. Code(package, sdk, _ => true), .. Undeclared(package.Manifest), .. Schema(package)]
        : [VerificationErrors.OtherSdk(package.Manifest.Sdk.Range, sdk.Version.ToNormalizedString())];

    /// <summary>What the code of a package uses and a host with this SDK does not have, or the module does not declare, or would never leave memory with.</summary>
    /// <remarks>Nothing is said of a package for other SDKs: that its range excludes this one is reason enough.</remarks>
    public static IReadOnlyList<string> Missing(PackageArchive package, SdkSurface sdk) => Accepts(package.Manifest, sdk)
        ? [.. Code(package, sdk, a => a.Leaks), .. Undeclared(package.Manifest)]
        : [];

    /// <summary>What keeps a module's own assembly in memory when it is unloaded, each a sentence that begins with a code; empty when nothing does.</summary>
    /// <param name="assembly">The file. None of its code is loaded.</param>
    public static IReadOnlyList<string> Leaks(string assembly)
    {
        var image = File.ReadAllBytes(assembly);
        if (!AssemblySurface.IsManaged(image))
        {
            return [];
        }

        using var surface = new AssemblySurface(image);
        var uses = new Lazy<MemberUses>(() => new MemberUses(surface));
        return [.. ForbiddenUse.Problems(surface, () => uses.Value, [.. ForbiddenApi.All.Where(a => a.Leaks)])];
    }

    private static bool Accepts(ModuleManifest manifest, SdkSurface sdk) => VersionRange.Parse(manifest.Sdk.Range).Satisfies(sdk.Version);

    private static bool IsCode(string path) =>
        path.StartsWith(CodeFolder, StringComparison.Ordinal) && path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && path.IndexOf('/', CodeFolder.Length) < 0;

    private static IReadOnlyList<string> Code(PackageArchive package, SdkSurface sdk, Func<ForbiddenApi, bool> isTold)
    {
        using var references = sdk.References();
        var code = package.Files.Select(f => f.Path).Where(IsCode).ToList();
        foreach (var path in code)
        {
            references.Add(Path.GetFileNameWithoutExtension(path), () => package.Read(path)!);
        }

        return [.. code.SelectMany(path => Code(package, path, references, sdk, isTold))];
    }

    private static IReadOnlyList<string> Code(PackageArchive package, string path, ReferenceSet references, SdkSurface sdk, Func<ForbiddenApi, bool> isTold)
    {
        try
        {
            var image = package.Read(path)!;
            if (!AssemblySurface.IsManaged(image))
            {
                return [];
            }

            using var assembly = new AssemblySurface(image);
            var isLibrary = path != CodeFolder + package.Manifest.Entry.Assembly;
            var uses = new MemberUses(assembly);
            return
            [
                .. new ReferenceCheck(assembly, references, sdk.Describe).Problems(uses),
                .. ImplementationCheck.Problems(assembly, references),
                .. ForbiddenUse.Problems(assembly, () => uses, [.. ForbiddenApi.All.Where(a => isTold(a) && (a.InLibraries || !isLibrary))]),
            ];
        }
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            // A stranger's file can be wrong in any way; whatever the readers of metadata say, it is the file that is damaged.
            return [ArchiveErrors.Damaged(path, exception.Message.TrimEnd('.'))];
        }
    }

    private static IEnumerable<string> Undeclared(ModuleManifest manifest) => manifest.Dependencies.Count > 0 ? [] :
    [
        .. manifest.GraphQL.Extends.Select(e => e.Type).Except(manifest.GraphQL.Owns).Select(VerificationErrors.ExtendsUndeclared),
        .. manifest.Events.Handles.Except(manifest.Events.Publishes).Select(e => VerificationErrors.HandlesUndeclared(e.Name)),
    ];

    private static IEnumerable<string> Schema(PackageArchive package)
    {
        if (package.Read(PackageArchive.ModuleFolder + "schema.graphql") is not { } bytes)
        {
            return [];
        }

        var text = Encoding.UTF8.GetString(bytes);
        var graphQL = package.Manifest.GraphQL;
        return graphQL.Owns.Select(t => $"type {t}")
            .Concat(graphQL.Extends.Select(e => e.Type).Except(graphQL.Owns).Select(t => $"extend type {t}")) // What extends a type of its own stands in it.
            .Where(definition => !Regex.IsMatch(text, $@"^{Regex.Escape(definition)}\b", RegexOptions.Multiline))
            .Select(VerificationErrors.SchemaLacks);
    }
}
