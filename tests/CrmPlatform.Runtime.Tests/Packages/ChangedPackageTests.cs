using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Packages;

/// <summary>Somebody changes files of a package after it was installed.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ChangedPackageTests : IDisposable
{
    private const string Module = "test.good-neighbour";
    private const string Restore = "Restore the folder, or remove the package and install it again; then restart the host.";
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Load_NothingChanged_Serves()
    {
        await InstallAsync();

        await using var runtime = await TestRuntime.StartAsync(_data, "test.greeter/1.0.0");

        Assert.Equal("""{"data":{"remarks":{"totalCount":0}}}""", await new TestTenant(runtime, "acme").QueryAsync("{ remarks { totalCount } }"));
    }

    [Fact]
    public async Task Load_CodeChangedAndFileGone_RefusesTheVersionAndServesTheOthers()
    {
        var code = await InstallAsync();
        await using (var image = new FileStream(Writable(Path.Combine(code, "GoodNeighbour.dll")), FileMode.Append))
        {
            image.WriteByte(0);
        }

        File.Delete(Path.Combine(code, "GoodNeighbour.pdb"));

        await MustRefuseAsync("these files of its package are not as they were installed: 'module/net10.0/GoodNeighbour.dll', 'module/net10.0/GoodNeighbour.pdb'");
    }

    [Fact]
    public async Task Load_ListOfHashesIsNoList_RefusesTheVersionAndServesTheOthers()
    {
        var folder = Path.GetFullPath(Path.Combine(await InstallAsync(), "../.."));
        await File.WriteAllTextAsync(Writable(Path.Combine(folder, "files.sha256")), "no list\n");

        await MustRefuseAsync("the files of its package could not be compared with what was installed: ");
    }

    private async Task MustRefuseAsync(string why)
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.greeter/1.0.0");

        Assert.Equal("1", await new Greeter(runtime, "acme").VersionAsync());
        var version = runtime.Versions.Single(v => v.Found.Id == Module);
        Assert.Equal(ModuleVersionState.Quarantined, version.State);
        Assert.StartsWith($"CRM1019 Module '{Module}' 1.2.0 was not loaded: {why}", version.Reason, StringComparison.Ordinal);
        Assert.EndsWith($". {Restore}", version.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(runtime.Modules, m => m.Id == Module);
    }

    // The folder of the installed code; a tenant has run it.
    private async Task<string> InstallAsync()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.greeter/1.0.0");
        await using var package = BuiltPackages.Open("test.good-neighbour.1.2.0");
        await runtime.Packages.InstallAsync(package, CancellationToken.None);
        await runtime.CreateTenantAsync("acme", [Greeter.Module, Module], CancellationToken.None);
        await runtime.GetTenantAsync("acme", CancellationToken.None);
        return Writable(Path.GetDirectoryName(runtime.Versions.Single(v => v.Found.Id == Module).Found.AssemblyPath)!);
    }

    private static string Writable(string path)
    {
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserWrite);
        return path;
    }
}
