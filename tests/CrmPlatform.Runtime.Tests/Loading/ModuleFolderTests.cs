using CrmPlatform.Runtime.Loading;
using CrmPlatform.Packages;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Loading;

public sealed class ModuleFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Discover_TestPlugins_ReadsManifestsWithoutLoadingCode()
    {
        var discovery = ModuleFolder.At(TestPlugins.Folder).Discover();

        Assert.Empty(discovery.Refused);
        Assert.Contains(discovery.Found, m => m.Id == "test.throws-in-constructor");
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name == "NeedsNewerSdk");
    }

    [Fact]
    public void Discover_DamagedManifest_RefusesTheFolderAndReadsTheOthers()
    {
        var damaged = Directory.CreateDirectory(Path.Combine(_folder.Path, "damaged")).FullName;
        File.WriteAllText(Path.Combine(damaged, ModuleManifest.FileName), "{ \"id\": 7 }");
        CopyPlugin("test.good-neighbour", "good");

        var discovery = ModuleFolder.At(_folder.Path).Discover();

        Assert.Equal("test.good-neighbour", Assert.Single(discovery.Found).Id);
        var refusal = Assert.Single(discovery.Refused);
        Assert.Equal(("damaged", "CRM1102"), (refusal.Module, refusal.Code));
        Assert.DoesNotContain(_folder.Path, refusal.Reason, StringComparison.Ordinal);
        Assert.Contains(damaged, refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Discover_FolderWithoutManifest_SaysWhatToDo()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder.Path, "leftover")).FullName;

        var refusal = Assert.Single(ModuleFolder.At(_folder.Path).Discover().Refused);

        Assert.Equal(
            "CRM1001 The folder 'leftover' was not read as a module: it holds no 'crm-module.json'. Build the module with the SDK's targets, or remove the folder.",
            refusal.Reason);
        Assert.Equal($"'{empty}'", refusal.Detail);
    }

    [Fact]
    public void Discover_NoSuchFolder_IsARefusalAndNoException()
    {
        var refusal = Assert.Single(ModuleFolder.At(Path.Combine(_folder.Path, "nowhere")).Discover().Refused);

        Assert.Equal("CRM1002", refusal.Code);
    }

    private void CopyPlugin(string id, string name)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
        foreach (var file in Directory.GetFiles(TestPlugins.Of(id)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
