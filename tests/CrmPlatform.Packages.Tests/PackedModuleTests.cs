using System.Text;
using CrmPlatform.Packages.Metadata;
using CrmPlatform.Packages.Tests.Support;

namespace CrmPlatform.Packages.Tests;

/// <summary>What the build makes of a module: the folder of an unpacked package.</summary>
public sealed class PackedModuleTests
{
    private static readonly string Plugins = Built.Plugins;

    private static readonly string GoodNeighbour = Path.Combine(Plugins, "test.good-neighbour", "1.2.0");

    [Fact]
    public void Build_Module_WritesItsManifest()
    {
        var manifest = ModuleManifestReader.ReadFolder(GoodNeighbour);

        Assert.Equal(("test.good-neighbour", "1.2.0"), (manifest.Id, manifest.Version));
        Assert.Equal("Remarks about customers: a module that does everything right.", manifest.Description);
        Assert.Equal(new ManifestEntry("GoodNeighbour.dll", "GoodNeighbour.GoodNeighbourModule"), manifest.Entry);
        Assert.Equal(new ManifestSdk("[1.0.0, 2.0.0)", "1.0.0"), manifest.Sdk);
        Assert.Equal([new ManifestDependency("crm.customers", "[1.0.0, 2.0.0)", Optional: true)], manifest.Dependencies);
        Assert.Equal(("GoodNeighbour.Database.GoodNeighbourDbContext", "test_good_neighbour"), (manifest.Database!.Context, manifest.Database.Schema));
        Assert.Equal(["20261120100000_CreateRemarks"], manifest.Database.Migrations);
        Assert.Equal(["remarks"], manifest.GraphQL.Queries);
        Assert.Equal(["addRemark", "removeRemark"], manifest.GraphQL.Mutations);
        Assert.Equal(["Remark"], manifest.GraphQL.Owns);
        var extension = Assert.Single(manifest.GraphQL.Extends);
        Assert.Equal("Customer", extension.Type);
        Assert.Equal(["remarks"], extension.Fields);
        Assert.Equal([new ManifestEvent("good-neighbour.remark-added", 1)], manifest.Events.Publishes);
    }

    [Fact]
    public void Build_Module_PacksNothingThatTheHostBrings() => Assert.Equal(
        ["crm-module.json", "net10.0/GoodNeighbour.deps.json", "net10.0/GoodNeighbour.dll", "net10.0/GoodNeighbour.pdb"],
        Files(GoodNeighbour).Order(StringComparer.Ordinal));

    [Fact]
    public void Build_ModuleWithLibrary_PacksTheLibraryAndNamesItForTheLoader()
    {
        var folder = Path.Combine(Plugins, "test.private-dependency", "1.0.0");

        Assert.Equal(
            ["crm-module.json", "net10.0/CsvHelper.dll", "net10.0/PrivateDependency.deps.json", "net10.0/PrivateDependency.dll", "net10.0/PrivateDependency.pdb"],
            Files(folder).Order(StringComparer.Ordinal));
        Assert.Contains("CsvHelper.dll", File.ReadAllText(Path.Combine(folder, "net10.0", "PrivateDependency.deps.json")), StringComparison.Ordinal);
        Assert.Null(ModuleManifestReader.ReadFolder(folder).Database);
    }

    [Fact]
    public void Build_ModuleForNewerSdk_SaysWhatItNeedsAndWhatItSaw() =>
        Assert.Equal(new ManifestSdk("[2.0.0, 3.0.0)", "1.0.0"), ModuleManifestReader.ReadFolder(Path.Combine(Plugins, "test.needs-newer-sdk", "1.0.0")).Sdk);

    [Fact]
    public void Build_ModuleWithConflicts_NamesThem() => Assert.Equal(
        [new ManifestConflict("test.good-neighbour", "[1.0.0, 2.0.0)"), new ManifestConflict("test.gone", "(, )")],
        ModuleManifestReader.ReadFolder(Path.Combine(Plugins, "test.rival", "1.0.0")).Conflicts!);

    [Fact]
    public void Build_ModuleWithoutConflicts_WritesNone() => Assert.DoesNotContain(
        "conflicts", File.ReadAllText(Path.Combine(GoodNeighbour, ModuleManifest.FileName)), StringComparison.Ordinal);

    [Fact]
    public void Build_ModuleWithSettings_NamesThemAndTheirFields()
    {
        var manifest = ModuleManifestReader.ReadFolder(Path.Combine(Plugins, "test.rewards", "1.0.0"));

        Assert.Equal("Rewards.RewardsSettings", manifest.Settings?.Type);
        Assert.Equal(["pointsPerUnit", "unit", "rounding", "smallestPurchase", "largestPurchase"], manifest.Settings?.Members);
        Assert.Equal(["notices", "reward", "rewardsSettings"], manifest.GraphQL.Queries);
        Assert.Equal(["changeRewardsSettings"], manifest.GraphQL.Mutations);
        Assert.Equal(["RewardsSettings"], manifest.GraphQL.Owns);
    }

    [Fact]
    public void Build_ModuleWithJobs_NamesThemAndWhenTheyAreDue() => Assert.Equal(
        [new ManifestJob("close-day", "30 0 * * *", "Europe/Berlin"), new ManifestJob("hang", "0 0 1 1 *", "Etc/UTC"), new ManifestJob("linger", "0 0 1 1 *", "Etc/UTC")],
        ModuleManifestReader.ReadFolder(Path.Combine(Plugins, "test.nightly", "1.0.0")).Jobs);

    [Fact]
    public void Create_OtherIdInProject_NamesBoth() => Assert.Equal(
        "CRM1203 Assembly 'GoodNeighbour.dll' says that it is module 'test.good-neighbour', its project says 'test.bad'. Make [CrmModule] and <CrmModuleId> the same.",
        Assert.Throws<PackException>(() => Create(Path.Combine(GoodNeighbour, "net10.0", "GoodNeighbour.dll"), "test.bad")).Message);

    [Fact]
    public void Create_NoModule_SaysHowToMakeItOne() => Assert.StartsWith(
        "CRM1202 Assembly 'CrmPlatform.Packages.dll' is no module: it has no [CrmModule] attribute.",
        Assert.Throws<PackException>(() => Create(typeof(PackException).Assembly.Location, "test.x")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Parse_NewerShape_AsksForANewerHost() => Assert.Equal(
        "CRM1103 The manifest 'x.json' has the shape 2, this host reads 1. Upgrade the host, or install a version of the module that was built for it.",
        Refusal("""{ "manifestVersion": 2, "future": true }"""));

    [Fact]
    public void Parse_UnknownMember_IsRefused() =>
        Assert.StartsWith("CRM1102 The manifest 'x.json' is not what this host expects: ", Refusal(Good().Replace("\"id\"", "\"ID\"", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Parse_MemberTwice_IsRefused() =>
        Assert.StartsWith("CRM1102 ", Refusal(Good().Replace("\"id\"", "\"version\": \"9.9.9\", \"id\"", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Parse_WrongValues_NamesAllOfThem()
    {
        var refusal = Refusal(Good()
            .Replace("\"id\": \"test.good-neighbour\"", "\"id\": \"../evil\"", StringComparison.Ordinal)
            .Replace("\"GoodNeighbour.dll\"", "\"../../evil.dll\"", StringComparison.Ordinal));

        Assert.Equal(
            "CRM1104 The manifest 'x.json' cannot be used: (1) The id '../evil' must be two or more lower-case words joined by dots, such as 'acme.loyalty'. (2) 'entry.assembly' is '../../evil.dll', it must be the plain name of a .dll file. Correct the module's project or its [CrmModule] attribute and build it again.",
            refusal);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));

    private static string Good() => File.ReadAllText(Path.Combine(GoodNeighbour, ModuleManifest.FileName));

    private static string Refusal(string json) =>
        Assert.Throws<ModuleManifestException>(() => ModuleManifestReader.Parse(Encoding.UTF8.GetBytes(json), "x.json")).Message;

    private static ModuleManifest Create(string path, string id)
    {
        using var assembly = ModuleAssembly.Open(path);
        return ManifestFactory.Create(assembly, "1.0.0", id);
    }
}
