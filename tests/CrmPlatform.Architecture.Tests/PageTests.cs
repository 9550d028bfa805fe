using System.Text.RegularExpressions;
using CrmPlatform.Architecture.Tests.Support;

namespace CrmPlatform.Architecture.Tests;

public sealed partial class PageTests
{
    [Fact]
    public void CodeInPages_Always_StandsInCompiledFiles()
    {
        var compiled = Files("*.cs").Select(f => Flat(File.ReadAllText(f))).ToArray();
        var missing =
            from page in Files("*.md")
            from block in CSharpBlock().Matches(File.ReadAllText(page)).Select(m => m.Groups[1].Value)
            where !compiled.Any(c => c.Contains(Flat(block), StringComparison.Ordinal))
            select $"{Path.GetRelativePath(House.Root, page)}: {block.Split('\n')[0]} …";

        Assert.Empty(missing);
    }

    [Fact]
    public void LinksInPages_Always_LeadToFiles()
    {
        var broken =
            from page in Files("*.md")
            from link in LocalLink().Matches(File.ReadAllText(page)).Select(m => m.Groups[1].Value)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0]))
            select $"{Path.GetRelativePath(House.Root, page)}: {link}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Readme_Always_HasFewerThan900Words() =>
        Assert.InRange(File.ReadAllText(Path.Combine(House.Root, "README.md")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 100, 899);

    [Fact]
    public void TestsReadme_VariablesThatTestsRead_AreListed()
    {
        var page = File.ReadAllText(Path.Combine(House.Root, "tests", "README.md"));
        var read = Directory.EnumerateFiles(Path.Combine(House.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => ReadVariable().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.Contains("CRM_KILLS", read);
        Assert.DoesNotContain(read, variable => !page.Contains($"| `{variable}` |", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(string pattern) =>
        new[] { "host", "modules", "sdk", "tests", "build" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(House.Root, folder), pattern, SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(House.Root, pattern))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    // Indentation and line ends do not matter.
    private static string Flat(string code) => WhiteSpace().Replace(code, " ").Trim();

    [GeneratedRegex(@"```csharp\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)\s]+)\)")]
    private static partial Regex LocalLink();

    [GeneratedRegex(@"(?:TestSize\.Of|Environment\.GetEnvironmentVariable)\(""(CRM_\w+)""")]
    private static partial Regex ReadVariable();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
