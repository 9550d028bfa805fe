using System.Reflection;
using CrmPlatform.Sdk.Analysis;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.Sdk.Tests.Support;

namespace CrmPlatform.Sdk.Tests;

/// <summary>What modules are compiled against changes only on purpose.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string, Assembly> Promised => new()
    {
        { "CrmPlatform.Sdk", typeof(CrmModule).Assembly },
        { "CrmPlatform.Sdk.Analysis", typeof(FeatureMatrix).Assembly },
        { "CrmPlatform.Sdk.Testing", typeof(CrmTestHost).Assembly },
    };

    [Theory]
    [MemberData(nameof(Promised))]
    public void PublicApi_OfTheSdk_IsTheOneThatStandsInItsText(string name, Assembly assembly)
    {
        var received = Path.Combine(AppContext.BaseDirectory, $"{name}.PublicApi.received");
        var now = PublicApi.Of(assembly);
        File.WriteAllText(received, now);

        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{name}.PublicApi.txt"));

        Assert.True(
            approved == now,
            $"The public API of {name} changed: {string.Join("; ", Changes(approved, now))}. What is removed or changed breaks compiled modules, and belongs into the next major version. If the change is wanted, copy '{received}' over sdk/{name}/PublicApi.txt.");
    }

    // A parameter with a default cannot be added later without breaking compiled modules. What Entity Framework declares stays as it is.
    [Theory]
    [MemberData(nameof(Promised))]
    public void Parameters_OfTheSdk_AreNeverOptional(string name, Assembly assembly) => Assert.DoesNotContain(
        PublicApi.Of(assembly).Split('\n').Select(line => $"{name}: {line.Trim()}"),
        line => line.Contains(" = …", StringComparison.Ordinal) && !line.Contains("override ", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Promised))]
    public void AssemblyVersion_OfTheSdk_MovesWithTheMajorOnly(string name, Assembly assembly)
    {
        var product = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.Equal($"{name}, {product.Split('.')[0]}.0.0.0", $"{assembly.GetName().Name}, {assembly.GetName().Version}");
    }

    private static IEnumerable<string> Changes(string approved, string now)
    {
        var (before, after) = (Whole(approved), Whole(now));
        return before.Except(after).Select(l => $"gone: {l}").Concat(after.Except(before).Select(l => $"new: {l}")).Take(20);
    }

    // Each member with the type that it stands under.
    private static IEnumerable<string> Whole(string api)
    {
        var type = "";
        foreach (var line in api.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            type = line.StartsWith(' ') ? type : line;
            yield return line == type ? type : $"{type} {{{line} }}";
        }
    }
}
