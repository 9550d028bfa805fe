using System.Diagnostics;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Runtime.Packages;
using CrmPlatform.Runtime.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Packages;

/// <summary>The process is killed between two steps of an installation: there is nothing, or a whole package.</summary>
public sealed class PackageStoreKillTests : IDisposable
{
    private const string Good = "test.private-dependency.1.0.0";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("begun", false)]
    [InlineData("received", false)]
    [InlineData("checked", false)]
    [InlineData("verified", false)]
    [InlineData("extracted", false)]
    [InlineData("prepared", false)]
    [InlineData("publishing", false)]
    [InlineData("published", true)]
    public async Task Add_KilledAtStep_LeavesNothingOrAWholePackage(string step, bool isThere)
    {
        Assert.Equal(137, await InstallKilledAsync(step));

        var store = PackageStore.Open(_folder.Path, new ArchiveLimits(), NullLogger<PackageStore>.Instance);
        Assert.Equal(isThere ? 1 : 0, store.All().Count);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, ".staging")));
        await using var package = BuiltPackages.Open(Good);
        var added = await store.AddAsync(package, Good, CancellationToken.None);
        Assert.Equal(!isThere, added.IsNew);
        Assert.Empty(added.Package.ChangedFiles());
    }

    private async Task<int> InstallKilledAsync(string step)
    {
        using var process = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrmPlatform.StoreKill.dll"), _folder.Path, BuiltPackages.Of(Good), step]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
