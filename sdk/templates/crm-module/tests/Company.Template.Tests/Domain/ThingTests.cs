using Company.Template.Domain;
using CrmPlatform.Sdk;

namespace Company.Template.Tests.Domain;

public sealed class ThingTests
{
    private static readonly Guid Customer = Guid.CreateVersion7();

    [Fact]
    public void Create_NameIsBlank_IsRefused() =>
        Assert.Equal("TEMPLATE_NAME_MISSING", Assert.Throws<RuleBrokenException>(() => new Thing(Customer, " ")).Code);

    [Fact]
    public void Create_NameWithSpaces_IsTrimmed() => Assert.Equal("First", new Thing(Customer, " First ").Name);
}
