using CrmPlatform.Packages;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using NuGet.Versioning;
using static CrmPlatform.Runtime.Tests.Support.ModuleOnPaper;

namespace CrmPlatform.Runtime.Tests.Loading;

public sealed class ModuleCheckTests
{
    private static readonly SdkVersion Sdk = new(NuGetVersion.Parse("1.4.0"));

    [Fact]
    public void Check_RequiredModuleMissing_SaysWhichAndWhatToDo()
    {
        var refusal = Refuse(Create("acme.loyalty", "1.2.0", Requires("crm.customers", "[1.0.0, 2.0.0)")));

        Assert.Equal(
            "CRM1005 Module 'acme.loyalty' 1.2.0 was not loaded: it requires 'crm.customers' [1.0.0, 2.0.0), and there is no such module. Install it beside this one.",
            refusal.Reason);
    }

    [Fact]
    public void Check_RequiredModuleTooOld_NamesTheVersionsThatAreThere()
    {
        var refusal = Refuse(Create("crm.customers", "1.1.0"), Create("acme.loyalty", "1.2.0", Requires("crm.customers", "[1.2.0, 2.0.0)")));

        Assert.Equal(
            "CRM1006 Module 'acme.loyalty' 1.2.0 was not loaded: it requires 'crm.customers' [1.2.0, 2.0.0), and there is only 1.1.0. Install a version of 'crm.customers' in that range.",
            refusal.Reason);
    }

    [Fact]
    public void Check_ChainOfRequirements_RefusesAllWithTheirOwnReasons()
    {
        var result = Check(
            Create("a.last", "1.0.0", Requires("a.middle", "[1.0.0, )")),
            Create("a.middle", "1.0.0", Requires("a.first", "[1.0.0, )")));

        Assert.Empty(result.Accepted);
        Assert.Equal(["CRM1005", "CRM1007"], result.Refused.Select(r => r.Code));
        Assert.Equal("a.last", result.Refused[1].Module);
    }

    [Fact]
    public void Check_SameIdAndVersionTwice_KeepsTheFirstAndNamesBothFolders()
    {
        var (first, second) = (Create("a.one", "1.0.0"), Create("a.one", "1.0.0") with { Folder = "/elsewhere" });

        var result = Check(first, second);

        Assert.Same(first, Assert.Single(result.Accepted));
        Assert.Equal(
            "CRM1003 Module 'a.one' 1.0.0 was not loaded: another folder holds the same id and version. Remove one of the folders.",
            Assert.Single(result.Refused).Reason);
    }

    [Fact]
    public void Check_TwoVersionsOfOneModule_AcceptsBoth()
    {
        var result = Check(Create("a.one", "1.0.0"), Create("a.one", "2.0.0"));

        Assert.Empty(result.Refused);
        Assert.Equal(2, result.Accepted.Count);
    }

    [Fact]
    public void Check_OptionalModuleMissing_Accepts()
    {
        var result = Check(Create("a.one", "1.0.0", new ManifestDependency("a.two", "[1.0.0, )", Optional: true)));

        Assert.Empty(result.Refused);
    }

    private static ModuleRefusal Refuse(params FoundModule[] modules) => Assert.Single(Check(modules).Refused);

    private static CheckedModules Check(params FoundModule[] modules) => new ModuleDiscovery(modules, []).Check(Sdk);
}
