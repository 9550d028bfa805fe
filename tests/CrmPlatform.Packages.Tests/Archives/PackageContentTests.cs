using System.Text;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Tests.Support;

namespace CrmPlatform.Packages.Tests.Archives;

/// <summary>Packages whose description, manifest and code do not say the same.</summary>
public sealed class PackageContentTests
{
    private const string Manifest = "module/crm-module.json";
    private const string Nuspec = "test.good-neighbour.nuspec";

    [Fact]
    public void Open_GoodPackage_TellsWhatTheModuleIs()
    {
        using var file = File.OpenRead(Built.Package("test.good-neighbour.1.2.0"));
        using var package = PackageArchive.Open(file, "good.nupkg", new ArchiveLimits());

        Assert.Equal(("test.good-neighbour", "1.2.0"), (package.Manifest.Id, package.Manifest.Version));
        Assert.Equal(Manifest, package.Files.First().Path);
        Assert.Contains(package.Files, f => f.Path == "module/net10.0/GoodNeighbour.dll");
    }

    [Theory]
    [InlineData("crm.customers", "type Customer")]
    [InlineData("crm.sales", "extend type Customer")]
    [InlineData("crm.marketing", "type Campaign")]
    [InlineData("crm.service", "type Ticket")]
    [InlineData("crm.delivery", "type Project")]
    public void Open_ModuleOfTheHouse_HasItsGraphQLAndMigrations(string id, string graphQL)
    {
        using var file = File.OpenRead(Built.Package($"{id}.1.0.0"));
        using var package = PackageArchive.Open(file, id, new ArchiveLimits());

        Assert.Contains(graphQL, Encoding.UTF8.GetString(package.Read("module/schema.graphql")!), StringComparison.Ordinal);
        Assert.Contains(package.Manifest.Database!.Migrations, m => m.EndsWith("_CreateTables", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_NoArchive_IsRefused() =>
        Assert.StartsWith("CRM1301 It is no archive that can be read: ", Assert.Single(PlantedArchive.ProblemsOf("no archive"u8.ToArray())), StringComparison.Ordinal);

    [Fact]
    public void Open_NoManifest_IsRefused() => Assert.Equal(
        "CRM1307 It is no module's package: it holds no 'module/crm-module.json'. Build the module with the SDK's targets and pack it with 'crm pack' or 'dotnet pack'.",
        Assert.Single(PlantedArchive.Good().Without(Manifest).Problems()));

    [Fact]
    public void Open_ManifestIsNone_IsRefused() =>
        Assert.StartsWith("CRM1102 ", Assert.Single(PlantedArchive.Good().Edit(Manifest, "\"id\"", "\"name\"").Problems()), StringComparison.Ordinal);

    [Fact]
    public void Open_NoAssembly_IsRefused() => Assert.StartsWith(
        "CRM1307 It is no module's package: it holds no 'module/net10.0/GoodNeighbour.dll'",
        Assert.Single(PlantedArchive.Good().Without("module/net10.0/GoodNeighbour.dll").Problems()), StringComparison.Ordinal);

    [Fact]
    public void Open_AssemblyIsNone_IsRefused() => Assert.StartsWith(
        "CRM1201 'GoodNeighbour.dll' could not be read as a .NET assembly",
        Assert.Single(PlantedArchive.Good().Without("module/net10.0/GoodNeighbour.dll").Add("module/net10.0/GoodNeighbour.dll", [1, 2, 3]).Problems()), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"remarks\"", "\"other\"", "graphql")]
    [InlineData("test_good_neighbour", "crm_customers", "database")]
    [InlineData("20261120100000_CreateRemarks", "20261120100000_Other", "database")]
    [InlineData("[1.0.0, 2.0.0)", "[1.0.0, 9.0.0)", "dependencies', 'sdk")]
    [InlineData("GoodNeighbourModule", "OtherModule", "entry")]
    [InlineData("good-neighbour.remark-added", "good-neighbour.other", "events")]
    public void Open_ManifestWasEdited_NamesWhatDiffers(string from, string to, string member) => Assert.Equal(
        $"CRM1309 Its manifest says something else than its assembly 'GoodNeighbour.dll' in: '{member}'. Build the module again; nobody edits the manifest.",
        Assert.Single(PlantedArchive.Good().Edit(Manifest, from, to).Problems()));

    [Fact]
    public void Open_OtherVersionThanTheAssembly_IsRefused() => Assert.Contains(
        "in: 'version'",
        Assert.Single(PlantedArchive.Good().Edit(Manifest, "1.2.0", "1.3.0").Edit(Nuspec, "1.2.0", "1.3.0").Problems()), StringComparison.Ordinal);

    [Theory]
    [InlineData("<id>test.good-neighbour</id>", "<id>crm.sales</id>", "its id is 'crm.sales', the module's is 'test.good-neighbour'")]
    [InlineData("<version>1.2.0</version>", "<version>9.0.0</version>", "its version is '9.0.0', the module's is '1.2.0'")]
    [InlineData("CrmPlatformModule", "Dependency", "its package type is not 'CrmPlatformModule'")]
    [InlineData("<packageTypes>", "<packageTypes><packageType name=\"DotnetTool\" />", "its package type is not 'CrmPlatformModule'")]
    public void Open_DescriptionSaysSomethingElse_IsRefused(string from, string to, string why) => Assert.Equal(
        $"CRM1308 Its description (.nuspec) does not fit: {why}. Pack the module again with the SDK's targets.",
        Assert.Single(PlantedArchive.Good().Edit(Nuspec, from, to).Problems()));

    [Fact]
    public void Open_DescriptionExpandsEntities_IsRefused() => Assert.StartsWith(
        "CRM1308 ",
        Assert.Single(PlantedArchive.Good().Edit(Nuspec, "<package ", "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><package ").Problems()), StringComparison.Ordinal);

    [Fact]
    public void Open_TwoDescriptions_IsRefused() => Assert.Contains(
        "there are 2", Assert.Single(PlantedArchive.Good().Add("other.nuspec", "<package/>"u8.ToArray()).Problems()), StringComparison.Ordinal);

    [Theory]
    [InlineData("CrmPlatform.Sdk")]
    [InlineData("crmplatform.sdk")]
    [InlineData("CrmPlatform.Sdk.Analysis")]
    [InlineData("CrmPlatform.Runtime")]
    [InlineData("CrmPlatform.GraphQL")]
    [InlineData("CrmPlatform.Host")]
    [InlineData("CrmPlatform.Database.Sqlite")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.EntityFrameworkCore.Relational")]
    [InlineData("Scrutor")]
    [InlineData("Autofac")]
    [InlineData("Npgsql")]
    [InlineData("System.Text.Json")]
    [InlineData("System.Private.CoreLib")]
    [InlineData("Microsoft.AspNetCore.Mvc.Core")]
    [InlineData("Microsoft.Extensions.Logging.Abstractions")]
    public void Open_BringsAnAssemblyOfTheHost_IsRefused(string assembly) => Assert.Equal(
        $"CRM1310 It brings '{assembly}.dll', which the host brings itself: two copies are two sets of types. Reference CrmPlatform.Sdk with ExcludeAssets=\"runtime\" and build again.",
        Assert.Single(PlantedArchive.Good().Add($"module/net10.0/{assembly}.dll", [1]).Problems()));

    [Fact]
    public void Open_BringsAnAssemblyOfAnotherModule_IsItsOwnMatter() =>
        Assert.Empty(PlantedArchive.Good().Add("module/net10.0/CrmPlatform.Sales.dll", [1]).Problems());
}
