using System.Runtime.Loader;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Tests.Loading;

[Collection(AloneTests.Name)]
public sealed class PrivateDependencyTests
{
    [Fact]
    public void Load_ModuleWithLibrary_LoadsTheLibraryIntoTheModulesOwnContext()
    {
        using var modules = ModuleFolder.At(TestPlugins.Of("test.private-dependency")).Discover().Check(SdkVersion.Current).Load();
        var assembly = Assert.Single(modules.Modules).Assembly;

        var fields = assembly.GetType("PrivateDependency.GraphQL.CsvQueries", throwOnError: true)!
            .GetMethod("GetCsvFields")!.Invoke(null, ["a,\"b,c\""]);

        Assert.Equal(["a", "b,c"], Assert.IsAssignableFrom<IReadOnlyList<string>>(fields));
        var context = AssemblyLoadContext.GetLoadContext(assembly)!;
        Assert.Contains(context.Assemblies, a => a.GetName().Name == "CsvHelper");
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, a => a.GetName().Name == "CsvHelper");
    }
}
