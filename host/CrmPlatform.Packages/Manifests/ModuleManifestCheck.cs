using System.Text.RegularExpressions;
using NuGet.Versioning;

namespace CrmPlatform.Packages;

/// <summary>Finds everything that is wrong with the values of a manifest.</summary>
internal static partial class ModuleManifestCheck
{
    /// <summary>Asking other modules for the platform instead of the caller.</summary>
    public const string SystemMode = "system-mode";

    public static IReadOnlyList<string> Problems(ModuleManifest manifest)
    {
        var problems = new List<string>();
        void Must(bool holds, string otherwise)
        {
            if (!holds)
            {
                problems.Add(otherwise);
            }
        }

        Must(manifest.ManifestVersion == ModuleManifest.CurrentVersion, $"'manifestVersion' is {manifest.ManifestVersion}, it must be {ModuleManifest.CurrentVersion}.");
        Must(IsId(manifest.Id), $"The id '{manifest.Id}' must be two or more lower-case words joined by dots, such as 'acme.loyalty'.");
        Must(SemanticVersion.TryParse(manifest.Version, out _), $"The version '{manifest.Version}' is no SemVer 2.0 version such as '1.2.0'.");
        Must(IsFileName(manifest.Entry.Assembly), $"'entry.assembly' is '{manifest.Entry.Assembly}', it must be the plain name of a .dll file.");
        Must(manifest.Entry.Type.Length > 0, "'entry.type' is empty.");
        Must(IsRange(manifest.Sdk.Range), $"'sdk.range' is '{manifest.Sdk.Range}', it must be a range such as '[1.0.0, 2.0.0)'.");
        Must(SemanticVersion.TryParse(manifest.Sdk.CompiledAgainst, out _), $"'sdk.compiledAgainst' is '{manifest.Sdk.CompiledAgainst}', it must be a version such as '1.0.0'.");
        Must(manifest.Database is null or { Context.Length: > 0, Schema.Length: > 0 }, "'database' needs a context and a schema.");

        foreach (var dependency in manifest.Dependencies)
        {
            Must(IsId(dependency.Id), $"The dependency '{dependency.Id}' is no module id.");
            Must(IsRange(dependency.Range), $"The dependency '{dependency.Id}' has the range '{dependency.Range}', it must be one such as '[1.0.0, 2.0.0)'.");
            Must(dependency.Id != manifest.Id, "The module depends on itself.");
        }

        foreach (var twice in manifest.Dependencies.GroupBy(d => d.Id).Where(g => g.Count() > 1))
        {
            problems.Add($"The dependency '{twice.Key}' is named {twice.Count()} times.");
        }

        foreach (var capability in manifest.Capabilities ?? [])
        {
            Must(capability == SystemMode, $"The capability '{capability}' is not known. There is '{SystemMode}'.");
        }

        foreach (var conflict in manifest.Conflicts ?? [])
        {
            Must(IsId(conflict.Id), $"The conflict '{conflict.Id}' is no module id.");
            Must(IsRange(conflict.Range), $"The conflict '{conflict.Id}' has the range '{conflict.Range}', it must be one such as '[1.0.0, 2.0.0)'.");
            Must(conflict.Id != manifest.Id, "The module conflicts with itself; one version of a module serves a tenant at a time.");
            Must(
                !manifest.Dependencies.Any(d => !d.Optional && d.Id == conflict.Id && LeavesNothingOf(conflict.Range, d.Range)),
                $"The module requires '{conflict.Id}' and conflicts with every version that it accepts ({conflict.Range}).");
        }

        return problems;
    }

    private static bool IsId(string id) => id.Length <= 100 && IdPattern().IsMatch(id);

    private static bool IsRange(string range) => VersionRange.TryParse(range, out _);

    private static bool LeavesNothingOf(string conflict, string required) =>
        VersionRange.TryParse(conflict, out var without) && VersionRange.TryParse(required, out var all) && all.IsSubSetOrEqualTo(without);

    private static bool IsFileName(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && name.AsSpan().IndexOfAny('/', '\\', ':') < 0;

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
