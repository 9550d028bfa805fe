namespace CrmPlatform.Architecture.Tests.Support;

/// <summary>Which projects may use which: the arrows of the house.</summary>
internal static class ProjectArrows
{
    // Each place in the house, and the projects of ours that stand below it. The first line that matches counts.
    private static readonly (string Place, string[] MayUse)[] Rules =
    [
        ("sdk/CrmPlatform.Sdk", []),
        ("sdk/CrmPlatform.Sdk.Analysis", []),
        ("sdk/CrmPlatform.Sdk.Testing", ["CrmPlatform.Sdk", "CrmPlatform.GraphQL", "CrmPlatform.Packages", "CrmPlatform.Runtime", "CrmPlatform.Database.*", "CrmPlatform.Host"]),
        ("sdk/CrmPlatform.Cli", ["CrmPlatform.Packages"]),
        ("host/CrmPlatform.GraphQL", ["CrmPlatform.Sdk"]),
        ("host/CrmPlatform.Packages", []),
        ("host/CrmPlatform.Runtime", ["CrmPlatform.Sdk", "CrmPlatform.Sdk.Analysis", "CrmPlatform.GraphQL", "CrmPlatform.Packages"]),
        ("host/CrmPlatform.Database.*", ["CrmPlatform.Sdk", "CrmPlatform.Runtime"]),
        ("host/CrmPlatform.Host", ["CrmPlatform.Sdk", "CrmPlatform.GraphQL", "CrmPlatform.Packages", "CrmPlatform.Runtime", "CrmPlatform.Database.*"]),
        ("modules/*", ["CrmPlatform.Sdk", "CrmPlatform.Sdk.Analysis"]),
        ("tests/plugins/*", ["CrmPlatform.Sdk", "CrmPlatform.Sdk.Analysis"]),
        ("build/CrmPlatform.Migrations", ["CrmPlatform.Sdk", "CrmPlatform.Sdk.Analysis"]),
        ("build/CrmPlatform.ModulePack", ["CrmPlatform.Packages"]),
        ("build/*", []),
    ];

    /// <summary>What is wrong with the arrows from one project, as sentences.</summary>
    public static IEnumerable<string> Violations(string place, string project, IEnumerable<string> uses)
    {
        if (place.StartsWith("tests/", StringComparison.Ordinal) && !place.StartsWith("tests/plugins/", StringComparison.Ordinal))
        {
            yield break;
        }

        var rule = Rules.FirstOrDefault(r => Matches(r.Place, place));
        if (rule.Place is null)
        {
            yield return $"Project '{project}' stands at '{place}', for which there is no arrow. Say in {nameof(ProjectArrows)} what it may use.";
            yield break;
        }

        foreach (var used in uses.Where(u => !rule.MayUse.Any(m => Matches(m, u))))
        {
            var allowed = rule.MayUse.Length == 0 ? "nothing of ours" : string.Join(", ", rule.MayUse.Select(m => $"'{m}'"));
            yield return $"Project '{project}' uses '{used}', but what stands at '{rule.Place}' may use {allowed}. Remove the reference, or move the code to where the arrow is allowed.";
        }
    }

    private static bool Matches(string pattern, string text) =>
        pattern.EndsWith('*') ? text.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == text;
}
