using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Tests.Metadata;

public sealed class VersionRangeTextTests
{
    [Theory]
    [InlineData("1", "[1.0.0, 2.0.0)")]
    [InlineData("1.4", "[1.4.0, 2.0.0)")]
    [InlineData("2.1.3", "[2.1.3, 3.0.0)")]
    [InlineData("1.0.0-beta.2", "[1.0.0-beta.2, 2.0.0)")]
    [InlineData("0.3", "[0.3.0, 0.4.0)")]
    [InlineData("[1.2, 1.5)", "[1.2.0, 1.5.0)")]
    [InlineData("(1.0.0, )", "(1.0.0, )")]
    public void Normalize_Range_IsWrittenOut(string text, string expected) => Assert.Equal(expected, VersionRangeText.Normalize(text));

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("^1.2")]
    [InlineData("1.*")]
    [InlineData("1.2.3.4")]
    [InlineData("[2, 1]")]
    public void Normalize_NoRange_IsNull(string text) => Assert.Null(VersionRangeText.Normalize(text));
}
