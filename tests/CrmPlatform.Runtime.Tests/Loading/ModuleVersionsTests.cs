using System.Runtime.CompilerServices;
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

    // In a frame of its own: a local of the test would hold the module's code.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void BreakAndRelease(ModuleVersions versions, FoundModule found)
    {
        versions.Acquire(found).Breaker!.Strike("a thread");
        Assert.Equal(ModuleVersionState.Quarantined, Assert.Single(versions.Status).State);
        versions.Release(found);
    }
}
