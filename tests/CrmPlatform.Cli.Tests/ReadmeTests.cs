using System.Text.RegularExpressions;
using CrmPlatform.Cli.Mapping;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Readme_EveryMapping_CanBeRead()
    {
        using var folder = new TemporaryFolder();
        var mappings = JsonBlocks().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"))).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(2, mappings.Count);

        Assert.All(mappings, json => Assert.NotEmpty(MappingFile.Read(folder.Write("mapping.json", json)).Steps));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlocks();
}
