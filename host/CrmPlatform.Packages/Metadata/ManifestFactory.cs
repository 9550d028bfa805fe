
namespace CrmPlatform.Packages.Metadata;

/// <summary>Makes a manifest of what stands in a module's assembly.</summary>
internal static class ManifestFactory
{
    private const string Sdk = "CrmPlatform.Sdk";

    public static ModuleManifest Create(ModuleAssembly assembly, string compiledAgainst, string expectedId)
    {
        var module = assembly.Attributes().FirstOrDefault(a => a.Type == $"{Sdk}.CrmModuleAttribute")
            ?? throw PackErrors.HasNoModuleAttribute(assembly.FileName);
        var id = module.Argument<string>(0);
        if (id != expectedId)
        {
            throw PackErrors.HasOtherId(assembly.FileName, id, expectedId);
        }

        var contexts = assembly.ClassesDerivedFrom($"{Sdk}.Database.ModuleDbContext");
        if (contexts.Count > 1)
        {
            throw PackErrors.HasNotOneClass(assembly.FileName, "ModuleDbContext", contexts);
        }

        return new ModuleManifest
        {
            ManifestVersion = ModuleManifest.CurrentVersion,
            Id = id,
            Version = VersionOf(assembly),
            Description = Text(assembly, "System.Reflection.AssemblyDescriptionAttribute"),
            Entry = new ManifestEntry(assembly.FileName, OneClass(assembly)),
            Sdk = new ManifestSdk(Range(assembly, module.NamedOr("Sdk", "1")), compiledAgainst),
            Dependencies =
            [
                .. module.NamedList("Requires").Select(text => Dependency(assembly, text, optional: false)),
                .. module.NamedList("Optional").Select(text => Dependency(assembly, text, optional: true)),
            ],
            Conflicts = module.NamedList("Conflicts").Select(text => Conflict(assembly, text)).ToList() is { Count: > 0 } conflicts ? conflicts : null,
            Capabilities = module.NamedList("Capabilities").Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } capabilities ? capabilities : null,
            Database = contexts is [var context] ? new ManifestDatabase(context, id.Replace('.', '_').Replace('-', '_'), Migrations(assembly)) : null,
            GraphQL = GraphQLContributions.Of(assembly),
            Events = EventContributions.Of(assembly),
            Settings = SettingsContributions.Of(assembly),
            Jobs = JobContributions.Of(assembly),
        };
    }

    private static IReadOnlyList<string> Migrations(ModuleAssembly assembly) =>
        [.. assembly.Types
            .SelectMany(t => assembly.Attributes(t.GetCustomAttributes()))
            .Where(a => a.Type == ModuleAssembly.MigrationAttribute)
            .Select(a => a.Argument<string>(0))
            .Order(StringComparer.Ordinal)];

    private static string OneClass(ModuleAssembly assembly) =>
        assembly.ClassesDerivedFrom($"{Sdk}.CrmModule") is [var only] ? only
            : throw PackErrors.HasNotOneClass(assembly.FileName, "CrmModule", assembly.ClassesDerivedFrom($"{Sdk}.CrmModule"));

    private static ManifestDependency Dependency(ModuleAssembly assembly, string text, bool optional)
    {
        var (id, range) = Other(assembly, text);
        return new ManifestDependency(id, range, optional);
    }

    private static ManifestConflict Conflict(ModuleAssembly assembly, string text)
    {
        var (id, range) = Other(assembly, text);
        return new ManifestConflict(id, range);
    }

    private static (string Id, string Range) Other(ModuleAssembly assembly, string text) =>
        text.Split(' ', 2, StringSplitOptions.TrimEntries) is [var id, var range]
            ? (id, Range(assembly, range))
            : throw PackErrors.HasBadRange(assembly.FileName, text);

    private static string Range(ModuleAssembly assembly, string text) =>
        VersionRangeText.Normalize(text) ?? throw PackErrors.HasBadRange(assembly.FileName, text);

    // Build metadata, such as the commit, is no part of a version's identity.
    public static string VersionOf(ModuleAssembly assembly) =>
        Text(assembly, "System.Reflection.AssemblyInformationalVersionAttribute").Split('+')[0];

    private static string Text(ModuleAssembly assembly, string attribute) =>
        assembly.Attributes().FirstOrDefault(a => a.Type == attribute)?.Argument<string>(0) ?? "";
}
