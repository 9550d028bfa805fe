namespace CrmPlatform.Sdk.Analysis.Tests.Matching;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("  Müller & Söhne, GmbH. ", "muller sohne gmbh")]
    [InlineData("Łódź Straße Ærø", "lodz strasse aero")]
    [InlineData("D'Angelo’s", "dangelos")]
    [InlineData("株式会社", "株式会社")]
    [InlineData(null, "")]
    [InlineData(" - ", "")]
    public void Text_AnyWriting_BecomesPlainWords(string? text, string expected) => Assert.Equal(expected, NormalForm.Text(text));

    [Theory]
    [InlineData("310/246-1501", "3102461501")]
    [InlineData("+49 (0)30 1234-5", "+493012345")]
    [InlineData("0049 30 12345", "+493012345")]
    [InlineData("(020) 7946 0958 ext. 12", "02079460958")]
    [InlineData("555-0100 x7", "5550100")]
    [InlineData("+", "")]
    [InlineData(null, "")]
    public void Phone_AnyWriting_BecomesDigits(string? text, string expected) => Assert.Equal(expected, NormalForm.Phone(text));

    [Theory]
    [InlineData(" Ada@Example.COM ", "ada@example.com")]
    [InlineData("mailto:ada@example.com", "ada@example.com")]
    [InlineData(null, "")]
    public void Email_AnyCase_BecomesSmall(string? text, string expected) => Assert.Equal(expected, NormalForm.Email(text));
}
