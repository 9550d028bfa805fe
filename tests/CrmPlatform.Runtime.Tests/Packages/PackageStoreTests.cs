using System.IO.Compression;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Packages;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Tests.Packages;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PackageStoreTests : IDisposable
{
    private const string Good = "test.good-neighbour.1.2.0";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Add_Package_IsFoundAndLoads()
    {
        var added = await AddAsync(Good);

        var found = Open().Find("test.good-neighbour", new NuGetVersion(1, 2, 0));
        Assert.True(added.IsNew);
        Assert.Equal(added.Package.Hash, found!.Hash);
        Assert.Equal(Path.Combine(_folder.Path, "test.good-neighbour", "1.2.0", found.Hash[..16]), found.Folder);
        Assert.Empty(found.ChangedFiles());
        using var modules = ModuleFolder.At(found.ModuleFolder).Discover().Check(SdkVersion.Current).Load();
        Assert.Equal("test.good-neighbour", Assert.Single(modules.Modules).Id);
    }

    [Fact]
    public async Task Add_SameContentAgain_IsTheSamePackage()
    {
        var first = await AddAsync(Good);
        var second = await AddAsync(Good);

        Assert.False(second.IsNew);
        Assert.Equal(first.Package.Folder, second.Package.Folder);
        Assert.Single(Open().All());
    }

    [Fact]
    public async Task Add_OtherContentUnderTheSameVersion_IsRefusedAndNothingChanges()
    {
        var first = await AddAsync(Good);

        var conflict = await Assert.ThrowsAsync<PackageConflictException>(() => Open().AddAsync(OtherContent(), "other.nupkg", CancellationToken.None));

        Assert.StartsWith(
            $"CRM1401 Module 'test.good-neighbour' 1.2.0 was not installed: this id and version are installed with other content ({first.Package.Hash[..16]}, not ",
            conflict.Message, StringComparison.Ordinal);
        Assert.Equal(first.Package.Hash, Assert.Single(Open().All()).Hash);
        Assert.Empty(first.Package.ChangedFiles());
    }

    [Fact]
    public async Task Add_RefusedPackage_LeavesNothing()
    {
        var text = new MemoryStream("no archive"u8.ToArray());

        await Assert.ThrowsAsync<PackageException>(() => Open().AddAsync(text, "bad.nupkg", CancellationToken.None));

        Assert.Equal([".staging"], Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Add_CodeUsesWhatTheSdkLacks_IsRefusedWithEveryReasonAndLeavesNothing()
    {
        var package = PatchedPackage.Of(BuiltPackages.Of(Good), ("Publish", "Publisk"), ("IAccessPolicy", "IAccessPolicx"));

        var refusal = await Assert.ThrowsAsync<PackageException>(() => Open().AddAsync(package, "planted.nupkg", CancellationToken.None));

        var sdk = $"CrmPlatform.Sdk {SdkVersion.Current}";
        Assert.Equal(
            [
                $"CRM1502 'GoodNeighbour' uses the type 'CrmPlatform.Sdk.IAccessPolicx', which {sdk} does not have. Build the module against a version that has it, and say so in its range.",
                $"CRM1503 'GoodNeighbour.GraphQL.RemarkMutations.AddRemark' of 'GoodNeighbour' uses 'CrmPlatform.Sdk.Database.ModuleDbContext.Publisk(Object)', which {sdk} does not have. Build the module against a version that has it, and say so in its range.",
            ],
            refusal.Problems);
        Assert.Equal([".staging"], Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("test.listener.1.0.0")]
    [InlineData("test.private-dependency.1.0.0")]
    [InlineData("crm.customers.1.0.0")]
    [InlineData("crm.delivery.1.0.0")]
    [InlineData("crm.marketing.1.0.0")]
    [InlineData("crm.sales.1.0.0")]
    [InlineData("crm.service.1.0.0")]
    public async Task Add_PackageThatFits_IsInstalled(string name) => Assert.True((await AddAsync(name)).IsNew);

    [Fact]
    public async Task Add_StreamBreaks_LeavesNothing()
    {
        await Assert.ThrowsAsync<IOException>(() => Open().AddAsync(new BreakingStream(100_000), "broken.nupkg", CancellationToken.None));

        Assert.Equal([".staging"], Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Add_MoreThanAPackageMayHave_EndsTheReading()
    {
        var store = PackageStore.Open(_folder.Path, new ArchiveLimits { PackageBytes = 1_000_000 }, NullLogger<PackageStore>.Instance);
        var endless = new BreakingStream(long.MaxValue);

        var refusal = await Assert.ThrowsAsync<PackageException>(() => store.AddAsync(endless, "endless.nupkg", CancellationToken.None));

        Assert.StartsWith("CRM1302 It has ", Assert.Single(refusal.Problems), StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1_000_000, 1_200_000);
    }

    [Fact]
    public async Task Add_ManyAtOnce_OneIsNewAndAllAreTheSame()
    {
        var store = Open();

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var package = BuiltPackages.Open(Good);
            return await store.AddAsync(package, Good, CancellationToken.None);
        })));

        Assert.Single(added, a => a.IsNew);
        Assert.Single(added.Select(a => a.Package.Folder).Distinct());
    }

    // Security row 56: somebody swaps the upload while it is read. What is installed is what was checked, to the byte.
    [Fact]
    public async Task Add_UploadIsSwappedWhileItIsRead_InstallsWhatWasCheckedOrNothing()
    {
        var good = await File.ReadAllBytesAsync(BuiltPackages.Of(Good));
        var random = new Random(56);
        for (var i = 0; i < TestSize.Of("CRM_SWAPS", 50); i++)
        {
            var upload = new SwappedStream(good, random.Next(good.Length));
            try
            {
                var added = await Open().AddAsync(upload, "swapped.nupkg", CancellationToken.None);
                Assert.Empty(added.Package.ChangedFiles());
                Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(upload.Given)), added.Package.Hash);
                Open().Remove(added.Package);
            }
            catch (PackageException)
            {
                Assert.Empty(Open().All());
            }
        }
    }

    [Fact]
    public async Task ChangedFiles_SomebodyChangedAddedAndRemoved_NamesThem()
    {
        var package = (await AddAsync(Good)).Package;
        var code = Path.Combine(package.ModuleFolder, "net10.0");
        MakeWritable(code);
        await File.WriteAllTextAsync(Path.Combine(code, "Added.dll"), "x");
        File.Delete(Path.Combine(code, "GoodNeighbour.pdb"));
        MakeWritable(Path.Combine(code, "GoodNeighbour.dll"));
        await File.WriteAllTextAsync(Path.Combine(code, "GoodNeighbour.dll"), "x");

        Assert.Equal(["module/net10.0/Added.dll", "module/net10.0/GoodNeighbour.dll", "module/net10.0/GoodNeighbour.pdb"], package.ChangedFiles());
    }

    [Fact]
    public async Task Installed_EveryFileAndFolder_IsReadOnly()
    {
        var package = (await AddAsync(Good)).Package;

        Assert.All(Directory.EnumerateFileSystemEntries(package.Folder, "*", SearchOption.AllDirectories).Append(package.Folder), path =>
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)));
    }

    [Fact]
    public async Task Remove_Package_FreesItsVersion()
    {
        var package = (await AddAsync(Good)).Package;

        Assert.True(Open().Remove(package));

        Assert.False(Open().Remove(package));
        Assert.Null(Open().Find(package.Id, package.Version));
        Assert.True((await Open().AddAsync(OtherContent(), "other.nupkg", CancellationToken.None)).IsNew);
    }

    [Fact]
    public async Task All_FolderIsDamaged_ReturnsTheOthers()
    {
        await AddAsync("test.listener.1.0.0");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "test.damaged", "1.0.0", "0123456789abcdef", "module"));

        Assert.Equal(["test.listener"], Open().All().Select(p => p.Id));
    }

    private PackageStore Open() => PackageStore.Open(_folder.Path, new ArchiveLimits(), NullLogger<PackageStore>.Instance);

    private async Task<AddedPackage> AddAsync(string name)
    {
        await using var package = BuiltPackages.Open(name);
        return await Open().AddAsync(package, name, CancellationToken.None);
    }

    private static MemoryStream OtherContent()
    {
        var bytes = new MemoryStream();
        bytes.Write(File.ReadAllBytes(BuiltPackages.Of(Good)));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var text = new StreamWriter(archive.CreateEntry("module/more.txt").Open());
            text.Write("More.");
        }

        bytes.Position = 0;
        return bytes;
    }

    private static void MakeWritable(string path) => File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserWrite);
}
