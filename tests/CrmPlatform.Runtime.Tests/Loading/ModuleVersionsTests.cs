using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Tests.Loading;

[Collection(AloneTests.Name)]
public sealed class ModuleVersionsTests
{
    [Fact]
    public async Task Release_BreakerIsOpen_IsUnloadedAndMayBeLoadedAgain()
    {
        using var versions = new ModuleVersions(
            ModuleFolder.At(TestPlugins.Of("test.good-neighbour")).Discover().Check(SdkVersion.Current).Load(), new ModuleLimits { Strikes = 1 }, TimeProvider.System);
        var found = Assert.Single(versions.Usable);

        BreakAndRelease(versions, found);
        await versions.ProofsAsync();

        Assert.Contains(Assert.Single(versions.Status).State, new[] { ModuleVersionState.Unloaded, ModuleVersionState.Leaked });
        Assert.Empty(versions.Refused);
        Assert.Same(found, Assert.Single(versions.Usable));
        Assert.Equal("test.good-neighbour", versions.Acquire(found).Id);
        Assert.Equal(ModuleVersionState.Quarantined, Assert.Single(versions.Status).State);
    }

    // What did not fit together is looked at anew when this number moves.
    [Fact]
    public void Generation_VersionsComeGoAndAreRefused_MovesEachTime()
    {
        using var versions = new ModuleVersions(new LoadedModules([], [], []), new ModuleLimits(), TimeProvider.System);
        var (one, two) = (ModuleOnPaper.Create("a.one", "1.0.0"), ModuleOnPaper.Create("a.two", "1.0.0"));
        var seen = new List<int> { versions.Generation };

        versions.Add(one);
        seen.Add(versions.Generation);
        versions.Add(one);
        Assert.Equal(seen[^1], versions.Generation);
        versions.Add(two);
        seen.Add(versions.Generation);
        versions.Refuse(two, "CRM1018 It failed.");
        seen.Add(versions.Generation);
        Assert.True(versions.TryRemove(one));
        seen.Add(versions.Generation);

        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public void Acquire_CannotBeLoaded_IsRefusedForGood()
    {
        using var versions = new ModuleVersions(new LoadedModules([], [], []), new ModuleLimits(), TimeProvider.System);
        var found = ModuleOnPaper.Create("a.one", "1.0.0");
        versions.Add(found);

        Assert.Throws<ModuleRefusedException>(() => versions.Acquire(found));

        Assert.Empty(versions.Usable);
        Assert.Equal("a.one", Assert.Single(versions.Refused).Module);
    }

    [Fact]
    public void Refuse_VersionNotLoaded_MayNotBeUsed()
    {
        using var versions = new ModuleVersions(new LoadedModules([], [], []), new ModuleLimits(), TimeProvider.System);
        var found = ModuleOnPaper.Create("a.one", "1.0.0");
        versions.Add(found);

        versions.Refuse(found, "It ended the process three times.");

        Assert.Empty(versions.Usable);
        Assert.Equal("It ended the process three times.", Assert.Single(versions.Refused).Reason);
    }

    [Fact]
    public async Task Release_ListenerToItsEndThrows_IsUnloadedNevertheless()
    {
        using var versions = new ModuleVersions(
            ModuleFolder.At(TestPlugins.Of("test.good-neighbour")).Discover().Check(SdkVersion.Current).Load(), new ModuleLimits(), TimeProvider.System);
        var found = Assert.Single(versions.Usable);

        ListenAndRelease(versions, found, static _ => throw new InvalidOperationException("Nobody unloads me."));
        await versions.ProofsAsync();

        Assert.Equal((ModuleVersionState.Unloaded, null), (Assert.Single(versions.Status).State, Assert.Single(versions.Status).Reason));
    }

    [Fact]
    public async Task Release_ListenerToItsEndDoesNotReturn_IsGivenUpAsLeaked()
    {
        using var versions = new ModuleVersions(
            ModuleFolder.At(TestPlugins.Of("test.good-neighbour")).Discover().Check(SdkVersion.Current).Load(), new ModuleLimits { Start = TimeSpan.FromMilliseconds(50) }, TimeProvider.System);
        using var end = new ManualResetEventSlim();
        var found = Assert.Single(versions.Usable);

        ListenAndRelease(versions, found, _ => end.Wait());
        await versions.ProofsAsync();

        var status = Assert.Single(versions.Status);
        Assert.Equal(ModuleVersionState.Leaked, status.State);
        Assert.Equal("it did not let itself be unloaded within 0.05 s: its own code holds up the end", status.Reason);
        end.Set();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ListenAndRelease(ModuleVersions versions, FoundModule found, Action<AssemblyLoadContext> heard)
    {
        AssemblyLoadContext.GetLoadContext(versions.Acquire(found).Assembly)!.Unloading += heard;
        versions.Release(found);
    }

    // In a frame of its own: a local of the test would hold the module's code.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void BreakAndRelease(ModuleVersions versions, FoundModule found)
    {
        versions.Acquire(found).Breaker!.Strike("a thread");
        Assert.Equal(ModuleVersionState.Quarantined, Assert.Single(versions.Status).State);
        versions.Release(found);
    }
}
