using CrmPlatform.Sdk;
using CrmPlatform.Template.Domain;

namespace CrmPlatform.Template.Tests.Domain;

public sealed class ThingTests
{
    [Fact]
    public void Create_NameIsBlank_IsRefused() =>
        Assert.Equal("TEMPLATE_NAME_MISSING", Assert.Throws<RuleBrokenException>(() => new Thing(" ")).Code);

    [Fact]
    public void Create_NameWithSpaces_IsTrimmed() => Assert.Equal("First", new Thing(" First ").Name);
}
