using System.IO.Compression;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Packages;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

/// <summary>A tenant is served by the versions and contents that it is locked to.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class LockTests : IDisposable
{
    private const string Neighbour = "test.good-neighbour";
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _modules = new();
    private readonly CollectedLog _log = new();

    public void Dispose()
    {
        _data.Dispose();
        _modules.Dispose();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Lock_AfterActivation_SurvivesARestartAndHasVersionContentAndSdk(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of("test.greeter/1.0.0"));
        LockedModule module;
        await using (var runtime = await data.StartAsync(new TestClock()))
        {
            await runtime.CreateTenantAsync("one", [Greeter.Module], CancellationToken.None);
            Assert.Empty((await runtime.TenantModules.LockAsync("one", CancellationToken.None)).Modules);
            await runtime.GetTenantAsync("one", CancellationToken.None);
            module = new LockedModule(Greeter.Module, "1.0.0", runtime.Versions.Single().Found.Hash, "[1.0.0, 2.0.0)");
        }

        await using var again = await data.StartAsync(new TestClock());

        var locked = await again.TenantModules.LockAsync("one", CancellationToken.None);
        Assert.Equal([module], locked.Modules);
        Assert.Equal(64, module.Hash.Length);
        Assert.Equal(64, locked.Id.Length);
    }

    [Fact]
    public async Task Lock_AfterUpgradeAndRollback_IsOfTheVersionThatServes()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one", "two");
        async Task<(string Version, string Hash)> LockAsync() =>
            (await runtime.TenantModules.LockAsync("one", CancellationToken.None)).Modules.Single(m => m.Id == Greeter.Module) is var m ? (m.Version, m.Hash) : default;
        string HashOf(string version) => runtime.Versions.Single(v => v.Found.ToString() == $"'test.greeter' {version}").Found.Hash;
        var before = await runtime.TenantModules.LockAsync("one", CancellationToken.None);

        await new Greeter(runtime, "one").ChangeAsync(ModuleAction.Upgrade, "2.0.0");
        Assert.Equal(("2.0.0", HashOf("2.0.0")), await LockAsync());

        await new Greeter(runtime, "one").ChangeAsync(ModuleAction.Rollback);
        Assert.Equal(("1.0.0", HashOf("1.0.0")), await LockAsync());
        Assert.Equal(before.Id, (await runtime.TenantModules.LockAsync("one", CancellationToken.None)).Id);
        Assert.Equal(before.Id, (await runtime.TenantModules.LockAsync("two", CancellationToken.None)).Id);
    }

    [Fact]
    public async Task GetTenant_PackageWithOtherContentTookItsPlace_IsLeftOutUntilItIsEnabledAgain()
    {
        var (first, second) = await ReplacePackageAsync();

        await using var runtime = await StartAsync(requireLock: false, TestPlugins.Of("test.greeter/1.0.0"));

        Assert.Equal(
            $"CRM2021 Module 'test.good-neighbour' 1.2.0 is left out: the installed package has other content ({second[..16]}) than the tenant is locked to ({first[..16]}). Install the package that it is locked to, or disable the module and enable it again, which locks what is installed.",
            (await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut[Neighbour]);
        Assert.Equal("1", await new Greeter(runtime, "one").VersionAsync());

        await runtime.Lifecycle.ChangeAsync("one", Neighbour, ModuleAction.Disable, null, isDryRun: false, CancellationToken.None);
        await runtime.Lifecycle.ChangeAsync("one", Neighbour, ModuleAction.Enable, null, isDryRun: false, CancellationToken.None);

        Assert.Empty((await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut);
        Assert.Equal(second, (await runtime.TenantModules.LockAsync("one", CancellationToken.None)).Modules.Single(m => m.Id == Neighbour).Hash);
    }

    [Fact]
    public async Task GetTenant_FolderWasRebuilt_ServesItAndNotesTheNewContent()
    {
        var before = await ServeFromFolderAsync();
        File.WriteAllText(Path.Combine(_modules.Path, "net10.0", "built-again.txt"), "x");

        await using var runtime = await StartAsync(requireLock: false, _modules.Path, TestPlugins.Of(Neighbour));

        Assert.Empty((await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut);
        var now = await HashAsync(runtime);
        Assert.NotEqual(before, now);
        Assert.Contains(
            $"Information: Tenant 'one': CRM2025 Module 'test.greeter' 1.0.0 in the host's folder has other content ({now[..16]}) than before ({before[..16]}). The tenant is locked to what is there now.",
            _log.Lines);
    }

    [Fact]
    public async Task GetTenant_FolderWasRebuiltAndTheLockIsRequired_IsLeftOut()
    {
        var before = await ServeFromFolderAsync();
        File.WriteAllText(Path.Combine(_modules.Path, "net10.0", "built-again.txt"), "x");

        await using var runtime = await StartAsync(requireLock: true, _modules.Path, TestPlugins.Of(Neighbour));

        var reason = (await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut[Greeter.Module];
        Assert.StartsWith("CRM2022 Module 'test.greeter' 1.0.0 is left out: its folder has other content (", reason, StringComparison.Ordinal);
        Assert.EndsWith(
            $") than the tenant is locked to ({before[..16]}), and this host requires the lock. Restore the folder, or disable the module and enable it again, which locks what is there.", reason, StringComparison.Ordinal);
        Assert.Equal(before, await HashAsync(runtime));
    }

    [Fact]
    public async Task GetTenant_VersionIsGoneAndANewerIsThere_ServesTheNewerAndSaysSo()
    {
        await ServeFromFolderAsync();

        await using var runtime = await StartAsync(requireLock: false, TestPlugins.Of("test.greeter/2.0.0"), TestPlugins.Of(Neighbour));

        const string Text = "CRM2024 Module 'test.greeter' 1.0.0 is not on this host any more: 2.0.0 takes its place. Install 1.0.0 before the next start to keep it.";
        Assert.Equal("2", await new Greeter(runtime, "one").VersionAsync());
        Assert.Contains($"Warning: Tenant 'one': {Text}", _log.Lines);
        Assert.Equal(
            ("2.0.0", "active", "active", Text),
            (await runtime.TenantModules.HistoryAsync("one", Greeter.Module, CancellationToken.None)).Select(t => (t.Version, t.From, t.To, t.Note)).Last());
    }

    [Fact]
    public async Task GetTenant_VersionIsGoneAndTheLockIsRequired_IsLeftOut()
    {
        await ServeFromFolderAsync();

        await using var runtime = await StartAsync(requireLock: true, TestPlugins.Of("test.greeter/2.0.0"), TestPlugins.Of(Neighbour));

        Assert.Equal(
            "CRM2023 Module 'test.greeter' is left out: the tenant is locked to 1.0.0, which is not on this host (there is 2.0.0). Install 1.0.0 again, or upgrade the tenant to a version that is there.",
            (await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut[Greeter.Module]);
    }

    // The tables of the newer version are there, which the older one does not know.
    [Fact]
    public async Task GetTenant_VersionIsGoneAndOnlyAnOlderIsThere_IsLeftOut()
    {
        await using (var before = await StartAsync(requireLock: false, TestPlugins.Of("test.greeter/2.0.0"), TestPlugins.Of(Neighbour)))
        {
            await before.CreateTenantAsync("one", [Greeter.Module, Neighbour], CancellationToken.None);
            await before.GetTenantAsync("one", CancellationToken.None);
        }

        await using var runtime = await StartAsync(requireLock: false, TestPlugins.Of("test.greeter/1.0.0"), TestPlugins.Of(Neighbour));

        Assert.StartsWith(
            "CRM3010 Module 'test.greeter' cannot use sqlite database 'one': ",
            (await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut[Greeter.Module], StringComparison.Ordinal);
    }

    private static async Task<string> HashAsync(CrmRuntime runtime) =>
        (await runtime.TenantModules.LockAsync("one", CancellationToken.None)).Modules.Single(m => m.Id == Greeter.Module).Hash;

    // The hash of what serves the tenant.
    private async Task<string> ServeFromFolderAsync()
    {
        foreach (var file in Directory.GetFiles(TestPlugins.Of("test.greeter/1.0.0"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_modules.Path, Path.GetRelativePath(TestPlugins.Of("test.greeter/1.0.0"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await using var runtime = await StartAsync(requireLock: false, _modules.Path, TestPlugins.Of(Neighbour));
        await runtime.CreateTenantAsync("one", [Greeter.Module, Neighbour], CancellationToken.None);
        await runtime.GetTenantAsync("one", CancellationToken.None);
        return await HashAsync(runtime);
    }

    // A package is installed and run; then its place in the store is taken by another of the same version, as when the store is restored from elsewhere.
    private async Task<(string First, string Second)> ReplacePackageAsync()
    {
        string first;
        await using (var runtime = await StartAsync(requireLock: false, TestPlugins.Of("test.greeter/1.0.0")))
        {
            await using var package = BuiltPackages.Open("test.good-neighbour.1.2.0");
            first = (await runtime.Packages.InstallAsync(package, CancellationToken.None)).Package.Hash;
            await runtime.CreateTenantAsync("one", [Greeter.Module, Neighbour], CancellationToken.None);
            await runtime.GetTenantAsync("one", CancellationToken.None);
        }

        var store = PackageStore.Open(Path.Combine(_data.Path, "packages"), new(), NullLogger<PackageStore>.Instance);
        store.Remove(Assert.Single(store.All()));
        return (first, (await store.AddAsync(OtherContent(), "other", CancellationToken.None)).Package.Hash);
    }

    private static MemoryStream OtherContent()
    {
        var bytes = new MemoryStream();
        bytes.Write(File.ReadAllBytes(BuiltPackages.Of("test.good-neighbour.1.2.0")));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var text = new StreamWriter(archive.CreateEntry("notes.txt").Open());
            text.Write("Other content.");
        }

        bytes.Position = 0;
        return bytes;
    }

    private Task<CrmRuntime> StartAsync(bool requireLock, params string[] modules) => CrmRuntime.StartAsync(
        new CrmOptions { ModulePaths = modules, DataPath = _data.Path, DeliverEvents = false, RunJobs = false, RequireLock = requireLock }, new TestClock(), _log, CancellationToken.None);
}
