using CrmPlatform.Packages.Tests.Support;

namespace CrmPlatform.Packages.Tests.Verification;

public sealed class GoodPackageTests
{
    [Theory]
    [InlineData("crm.customers.1.0.0")]
    [InlineData("crm.sales.1.0.0")]
    [InlineData("crm.marketing.1.0.0")]
    [InlineData("crm.service.1.0.0")]
    [InlineData("crm.delivery.1.0.0")]
    [InlineData("test.good-neighbour.1.2.0")]
    [InlineData("test.listener.1.0.0")]
    [InlineData("test.private-dependency.1.0.0")]
    public void Problems_GoodPackage_AreNone(string package) => Assert.Empty(Verified.Problems(File.ReadAllBytes(Built.Package(package))));

    [Fact]
    public void Problems_ModuleOfOneFile_AreNone() => Assert.Empty(Verified.Problems(CompiledModule.Package("""
        public sealed class Thing : Entity { public string Name { get; private set; } = ""; }
        public sealed record MustHaveName(string Name) : IRule { public string Code => "X"; public string Message => "X"; public bool IsBroken => Name == ""; }
        """)));
}
