using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Runtime.Tests.Loading;

/// <summary>The library of models is the host's own, as the SDK is.</summary>
[Collection(AloneTests.Name)]
public sealed class SharedAnalysisTests
{
    [Fact]
    public async Task Load_ModuleWithModels_UsesTheHostsLibraryAndIsCollected() =>
        Assert.Null(await UnloadProof.RunAsync(TrainAndDispose(), CancellationToken.None));

    // In a method of its own, so that no local of the test holds the module.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference TrainAndDispose()
    {
        using var modules = ModuleFolder.At(TestPlugins.Of("test.analyst")).Discover().Check(SdkVersion.Current).Load();
        var assembly = Assert.Single(modules.Modules).Assembly;
        var queries = assembly.GetType("Analyst.GraphQL.TrendQueries", throwOnError: true)!;

        Assert.Equal(2, (double)queries.GetMethod("GetTrend")!.Invoke(null, [new List<double> { 1, 3, 5, 7 }])!, 12);
        // As an array: the list is of a type of the module's, which what compares lists would keep.
        Assert.Equal([1.5, 10.5], ((IEnumerable<double>)queries.GetMethod("GetMeans")!.Invoke(null, [new List<double> { 1, 2, 10, 11 }])!).ToArray());
        Assert.Same(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(typeof(KMeans).Assembly));
        Assert.DoesNotContain(AssemblyLoadContext.GetLoadContext(assembly)!.Assemblies, a => a.GetName().Name is "CrmPlatform.Sdk.Analysis" or "MathNet.Numerics");
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(assembly.Location)!), f => f.Contains("MathNet", StringComparison.Ordinal) || f.Contains("Analysis", StringComparison.Ordinal));
        return new WeakReference(assembly);
    }
}
