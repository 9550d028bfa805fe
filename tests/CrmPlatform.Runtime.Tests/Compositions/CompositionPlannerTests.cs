using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Packages;
using CrmPlatform.Runtime.Tests.Support;
using NuGet.Versioning;
using static CrmPlatform.Runtime.Tests.Support.ModuleOnPaper;

namespace CrmPlatform.Runtime.Tests.Compositions;

public sealed class CompositionPlannerTests
{
    [Fact]
    public void Plan_TwoVersions_TakesTheNewer()
    {
        var plan = Plan(["a.one"], Create("a.one", "1.0.0"), Create("a.one", "1.10.0"), Create("a.one", "1.9.0"));

        Assert.Equal("a.one@1.10.0", plan.Key);
    }

    [Fact]
    public void Plan_OtherModuleNeedsTheOlderVersion_TakesTheOlder()
    {
        var plan = Plan(["a.one", "a.two"], Create("a.one", "1.0.0"), Create("a.one", "2.0.0"), Create("a.two", "1.0.0", Requires("a.one", "[1.0.0, 2.0.0)")));

        Assert.Equal("a.one@1.0.0,a.two@1.0.0", plan.Key);
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Plan_OptionalModuleIsThereInAnotherVersion_TakesWhatFits()
    {
        var plan = Plan(
            ["a.one", "a.two"], Create("a.one", "2.0.0"), Create("a.two", "1.0.0", new ManifestDependency("a.one", "[2.0.0, )", Optional: true)), Create("a.two", "2.0.0", new ManifestDependency("a.one", "[3.0.0, )", Optional: true)));

        Assert.Equal("a.one@2.0.0,a.two@1.0.0", plan.Key);
    }

    [Fact]
    public void Plan_NoVersionsFit_LeavesTheDependentOutAndSaysWhy()
    {
        var plan = Plan(["a.one", "a.two"], Create("a.one", "2.0.0"), Create("a.two", "1.0.0", Requires("a.one", "[1.0.0, 2.0.0)")));

        Assert.Equal("a.one@2.0.0", plan.Key);
        Assert.Equal(
            "CRM2001 Module 'a.two' is left out: 'a.two' 1.0.0 requires 'a.one' [1.0.0, 2.0.0), and there is 2.0.0. Install versions that accept each other.",
            plan.LeftOut["a.two"]);
    }

    [Fact]
    public void Plan_RequiredModules_StandBeforeWhatRequiresThem()
    {
        var plan = Plan(
            ["a.first", "b.second", "c.third"], Create("a.first", "1.0.0", Requires("b.second", "[1.0.0, )")), Create("b.second", "1.0.0", Requires("c.third", "[1.0.0, )")), Create("c.third", "1.0.0"));

        Assert.Equal(["c.third", "b.second", "a.first"], plan.Modules.Select(m => m.Id));
    }

    [Fact]
    public void Plan_ModuleFailedForTheTenant_LeavesItsDependentsOutToo()
    {
        var failed = new Dictionary<string, string> { ["a.one"] = "CRM3008 The migration failed." };

        var plan = new CompositionPlanner([Create("a.one", "1.0.0"), Create("a.two", "1.0.0", Requires("a.one", "[1.0.0, )")), Create("a.three", "1.0.0")], [], requireLock: false)
            .Plan([new("a.one", null), new("a.two", null), new("a.three", null)], failed);

        Assert.Equal("a.three@1.0.0", plan.Key);
        Assert.Equal("CRM3008 The migration failed.", plan.LeftOut["a.one"]);
        Assert.StartsWith("CRM2010 Module 'a.two' is left out: it requires 'a.one'", plan.LeftOut["a.two"], StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ModuleNotInstalled_SaysSo()
    {
        var plan = Plan(["a.one", "a.gone"], Create("a.one", "1.0.0"));

        Assert.Equal("CRM2008 Module 'a.gone' is left out: it is not installed. Install it, or disable it for the tenant.", plan.LeftOut["a.gone"]);
    }

    [Fact]
    public void Plan_TenantIsOnTheOlderVersion_StaysOnIt()
    {
        var plan = new CompositionPlanner([Create("a.one", "1.0.0"), Create("a.one", "2.0.0")], [], requireLock: false)
            .Plan([new("a.one", NuGetVersion.Parse("1.0.0"))], new Dictionary<string, string>());

        Assert.Equal("a.one@1.0.0", plan.Key);
    }

    [Fact]
    public void Plan_VersionOfTheTenantIsGone_TakesTheNewest()
    {
        var plan = new CompositionPlanner([Create("a.one", "1.1.0"), Create("a.one", "1.2.0")], [], requireLock: false)
            .Plan([new("a.one", NuGetVersion.Parse("1.0.0"))], new Dictionary<string, string>());

        Assert.Equal("a.one@1.2.0", plan.Key);
    }

    [Fact]
    public void Plan_VersionOfTheTenantIsQuarantined_IsLeftOutWithTheReason()
    {
        var plan = new CompositionPlanner([Create("a.one", "1.1.0")], [new("a.one", "1.0.0", "CRM1014 It hangs.")], requireLock: false)
            .Plan([new("a.one", NuGetVersion.Parse("1.0.0"))], new Dictionary<string, string>());

        Assert.Equal("CRM2009 Module 'a.one' is left out: the host refused it. CRM1014 It hangs.", plan.LeftOut["a.one"]);
    }

    [Fact]
    public void Plan_SeveralVersionsStandAgainstIt_NamesEach()
    {
        var plan = Plan(
            ["a.one", "a.two"], Create("a.one", "2.0.0"), Create("a.two", "1.0.0", Requires("a.one", "[1.0.0, 2.0.0)")), Create("a.two", "1.1.0", Requires("a.one", "[3.0.0, 4.0.0)")));

        Assert.Equal(
            "CRM2001 Module 'a.two' is left out: 'a.two' 1.1.0 requires 'a.one' [3.0.0, 4.0.0), and there is 2.0.0; 'a.two' 1.0.0 requires 'a.one' [1.0.0, 2.0.0), and there is 2.0.0. Install versions that accept each other.",
            plan.LeftOut["a.two"]);
    }

    [Fact]
    public void Plan_ModulesConflict_LeavesOutTheOneThatSaysSo()
    {
        var plan = Plan(["a.one", "a.two"], Create("a.two", "1.4.0"), Conflicting("a.one", "1.0.0", "a.two", "[1.0.0, 2.0.0)"));

        Assert.Equal("a.two@1.4.0", plan.Key);
        Assert.Equal(
            "CRM2001 Module 'a.one' is left out: 'a.one' 1.0.0 conflicts with 'a.two' [1.0.0, 2.0.0), and there is 1.4.0. Disable one of these modules for the tenant, or install versions that accept each other.",
            plan.LeftOut["a.one"]);
    }

    [Fact]
    public void Plan_AnotherVersionHasNoConflict_TakesIt()
    {
        var plan = Plan(["a.one", "a.two"], Create("a.two", "1.4.0"), Create("a.two", "0.9.0"), Conflicting("a.one", "1.0.0", "a.two", "[1.0.0, 2.0.0)"));

        Assert.Equal("a.one@1.0.0,a.two@0.9.0", plan.Key);
    }

    // The module that the tenant has stays, whichever of the two says that they conflict.
    [Fact]
    public void Plan_NewModuleConflictsWithServingOne_LeavesOutTheNewOne()
    {
        var plan = new CompositionPlanner([Conflicting("a.one", "1.0.0", "a.two", "(, )"), Create("a.two", "1.0.0")], [], requireLock: false)
            .Plan([new("a.one", NuGetVersion.Parse("1.0.0")), new("a.two", null)], new Dictionary<string, string>());

        Assert.Equal("a.one@1.0.0", plan.Key);
    }

    [Fact]
    public void Plan_ConflictByWayOfAThird_TellsTheWholeChainAndNothingElse()
    {
        var plan = Plan(
            ["a.four", "a.one", "a.three", "a.two"],
            Create("a.two", "2.0.0"),
            Create("a.two", "1.0.0"),
            Create("a.three", "1.0.0", Requires("a.two", "[1.0.0, 2.0.0)")),
            Create("a.four", "1.0.0", Requires("a.two", "[1.0.0, )")),
            Conflicting("a.one", "1.0.0", "a.two", "[1.0.0, 2.0.0)"));

        Assert.Equal("a.four@1.0.0,a.three@1.0.0,a.two@1.0.0", plan.Key);
        Assert.Equal(
            "CRM2001 Module 'a.one' is left out: 'a.one' 1.0.0 conflicts with 'a.two' [1.0.0, 2.0.0), and there is 1.0.0; 'a.three' 1.0.0 requires 'a.two' [1.0.0, 2.0.0), and there is 2.0.0, 1.0.0. Disable one of these modules for the tenant, or install versions that accept each other.",
            plan.LeftOut["a.one"]);
    }

    [Fact]
    public void Plan_ModuleThatHasNothingToDoWithTheOdds_IsKept()
    {
        var plan = Plan(
            ["a.one", "a.two", "a.zed"], Create("a.one", "2.0.0"), Create("a.two", "1.0.0", Requires("a.one", "[1.0.0, 2.0.0)")), Create("a.zed", "1.0.0", Requires("a.one", "[2.0.0, )")));

        Assert.Equal("a.one@2.0.0,a.zed@1.0.0", plan.Key);
    }

    [Fact]
    public void Plan_NewestRequiresWhatTheTenantDoesNotHave_TakesTheOlder()
    {
        var plan = Plan(["a.one"], Create("a.one", "1.0.0"), Create("a.one", "2.0.0", Requires("a.two", "[1.0.0, )")), Create("a.two", "1.0.0"));

        Assert.Equal("a.one@1.0.0", plan.Key);
        Assert.Empty(plan.LeftOut);
    }

    // Trying one version after the other would take longer than there is time in the world.
    [Fact]
    public void Plan_ManyModulesOfManyVersionsAndTwoAtOdds_FindsTheTwo()
    {
        var ids = Enumerable.Range(0, 200).Select(i => $"m.n{i:000}").ToArray();
        FoundModule[] installed =
        [
            .. ids.Skip(1).SelectMany(id => Enumerable.Range(1, 5).Select(v => Create(id, $"{v}.0.0", Requires("m.n000", "[1.0.0, )")))),
            .. Enumerable.Range(1, 5).Select(v => Conflicting("m.x", $"{v}.0.0", "m.n198", "(, )")),
            Create("m.n000", "1.0.0"),
        ];

        var plan = Plan([.. ids, "m.x"], installed);

        Assert.Equal(200, plan.Modules.Count);
        Assert.Equal("m.x", Assert.Single(plan.LeftOut).Key);
    }

    // Whatever is installed and wanted: its order decides nothing.
    [Fact]
    public void Plan_SameModulesInAnyOrder_IsTheSame()
    {
        var random = new Random(20261120);
        for (var round = 0; round < 300; round++)
        {
            var ids = Enumerable.Range(0, random.Next(2, 7)).Select(i => $"m.n{i}").ToArray();
            var installed = ids.SelectMany(id => Enumerable.Range(1, random.Next(1, 4)).Select(v => Some(random, id, $"{v}.0.0", ids))).ToArray();
            var first = Plan(ids, installed);
            for (var again = 0; again < 3; again++)
            {
                random.Shuffle(ids);
                random.Shuffle(installed);
                var other = Plan(ids, installed);

                Assert.Equal((first.Key, string.Join('\n', first.LeftOut)), (other.Key, string.Join('\n', other.LeftOut)));
                Assert.Equal(first.Modules.Select(m => m.ToString()), other.Modules.Select(m => m.ToString()));
            }
        }
    }

    // What is chosen is what trying everything in order would choose, and nothing is left out that need not be.
    [Fact]
    public void Find_SomeModules_ChoosesWhatTryingAllChooses()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 500; round++)
        {
            var ids = Enumerable.Range(0, random.Next(2, 6)).Select(i => $"m.n{i}").ToArray();
            var candidates = ids.Select(id => Enumerable.Range(1, random.Next(1, 4)).Reverse().Select(v => Some(random, id, $"{v}.0.0", ids)).ToArray()).ToArray();

            var chosen = VersionChoice.Find(candidates, out var odds);

            Assert.Equal(All(candidates).FirstOrDefault(GoTogether), chosen);
            Assert.Equal(chosen is null, odds.Count > 0);
            Assert.DoesNotContain(All(odds), set => odds.Count > 0 && GoTogether(set));
            Assert.All(odds, without => Assert.Contains(All([.. odds.Where(o => o != without)]), GoTogether));
        }
    }

    private static IEnumerable<FoundModule[]> All(IReadOnlyList<FoundModule[]> candidates) => candidates.Aggregate(
        (IEnumerable<FoundModule[]>)[[]], (sets, versions) => sets.SelectMany(set => versions.Select(v => (FoundModule[])[.. set, v])));

    private static bool GoTogether(FoundModule[] set) => set.All(m =>
        set.All(o => m.Manifest.Dependencies.All(d => d.Id != o.Id || VersionRange.Parse(d.Range).Satisfies(o.Version)))
        && set.All(o => m.Manifest.Conflicts!.All(c => c.Id != o.Id || !VersionRange.Parse(c.Range).Satisfies(o.Version))));

    private static FoundModule Some(Random random, string id, string version, string[] others)
    {
        var drawn = others.Where(o => o != id && random.Next(3) == 0).Order(StringComparer.Ordinal).ToList();
        string Range() => $"[{random.Next(1, 4)}.0.0, {random.Next(4, 6)}.0.0)";
        var module = Create(id, version, [.. drawn.Where((_, i) => i % 3 != 2).Select(o => new ManifestDependency(o, Range(), random.Next(2) == 0))]);
        return Conflicting(module, [.. drawn.Where((_, i) => i % 3 == 2).Select(o => new ManifestConflict(o, Range()))]);
    }

    private static CompositionPlan Plan(string[] wanted, params FoundModule[] installed) =>
        new CompositionPlanner(installed, [], requireLock: false).Plan(wanted.Select(id => new WantedModule(id, null)), new Dictionary<string, string>());
}
