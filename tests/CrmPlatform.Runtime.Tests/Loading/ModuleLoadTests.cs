using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Tests.Loading;

[Collection(AloneTests.Name)]
public sealed class ModuleLoadTests
{
    [Fact]
    public void Load_TestPlugins_RefusesTheBadOnesWithReasonsAndLoadsTheGood()
    {
        using var modules = Load(TestPlugins.Folder);

        Assert.Contains(modules.Modules, m => m.Id == "test.good-neighbour");
        Assert.Matches(
            "^CRM1011 Module 'test.throws-in-constructor' 1.0.0 was not loaded: the constructor of 'ThrowsInConstructor.ThrowsInConstructorModule' threw: it ended with 'InvalidOperationException'. The host's log has the text under trace id [0-9a-f]{32}. Correct the module; its constructor registers and returns.$",
            modules.Refused.Single(r => r.Module == "test.throws-in-constructor").Reason);
        Assert.Contains("The licence file is missing.", modules.Refused.Single(r => r.Module == "test.throws-in-constructor").Detail, StringComparison.Ordinal);
        Assert.Equal(
            $"CRM1004 Module 'test.needs-newer-sdk' 1.0.0 was not loaded: it needs Sdk [2.0.0, 3.0.0), this host has Sdk {SdkVersion.Current}. Install a version built for Sdk 1, or a host with an Sdk that the module accepts.",
            modules.Refused.Single(r => r.Module == "test.needs-newer-sdk").Reason);
    }

    [Fact]
    public void Load_GoodNeighbour_SharesTheSdkAndHasAContextOfItsOwn()
    {
        using var modules = Load(TestPlugins.Of("test.good-neighbour"));

        var assembly = Assert.Single(modules.Modules).Assembly;

        Assert.Equal("test.good-neighbour/1.2.0", AssemblyLoadContext.GetLoadContext(assembly)!.Name);
        Assert.Equal("test.good-neighbour", assembly.GetCustomAttribute<CrmModuleAttribute>()!.Id);
    }

    [Fact]
    public void Load_AssemblyGone_SaysWhichFile()
    {
        using var folder = new TemporaryFolder();
        var manifest = Path.Combine(TestPlugins.Of("test.good-neighbour"), "crm-module.json");
        File.Copy(manifest, Path.Combine(folder.Path, "crm-module.json"));

        using var modules = Load(folder.Path);

        Assert.Equal(
            "CRM1008 Module 'test.good-neighbour' 1.2.0 was not loaded: its assembly 'GoodNeighbour.dll' does not exist. Build or install the module again.",
            Assert.Single(modules.Refused).Reason);
        Assert.Equal(Path.Combine(folder.Path, "net10.0", "GoodNeighbour.dll"), modules.Refused[0].Detail);
    }

    [Fact]
    public void Load_ModuleThatWouldNeverLeaveMemory_IsRefusedWithEveryReasonAndNoneOfItsCodeRuns()
    {
        using var modules = Load(TestPlugins.Of("test.holds-on"));

        Assert.Equal(
            "CRM1020 Module 'test.holds-on' 1.0.0 was not loaded: its code would stay in memory for good."
            + " (1) CRM1504 'HoldsOn.HoldsOnModule.AddServices' of 'HoldsOn' uses 'System.ComponentModel.TypeDescriptor.AddAttributes': it keeps the module from being unloaded. Use the type's own members."
            + " (2) CRM1504 'HoldsOn.HoldsOnModule.AddServices' of 'HoldsOn' uses 'System.AppDomain.add_ProcessExit': it hears of the whole host, and it keeps the module from being unloaded. Catch exceptions where they are thrown.",
            Assert.Single(modules.Refused).Reason);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name == "HoldsOn");
    }

    [Fact]
    public void Load_NoAssemblyInTheFile_IsARefusal()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(TestPlugins.Of("test.good-neighbour"), "crm-module.json"), Path.Combine(folder.Path, "crm-module.json"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "net10.0"));
        File.WriteAllText(Path.Combine(folder.Path, "net10.0", "GoodNeighbour.dll"), "no assembly");

        using var modules = Load(folder.Path);

        Assert.Equal("CRM1009", Assert.Single(modules.Refused).Code);
    }

    [Fact]
    public void Dispose_LoadedModule_LeavesNoAssemblyAlive()
    {
        var assembly = LoadAndDispose();

        for (var i = 0; i < 20 && assembly.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(assembly.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndDispose()
    {
        using var modules = Load(TestPlugins.Of("test.good-neighbour"));
        return new WeakReference(Assert.Single(modules.Modules).Assembly);
    }

    private static LoadedModules Load(string folder) => ModuleFolder.At(folder).Discover().Check(SdkVersion.Current).Load();
}
