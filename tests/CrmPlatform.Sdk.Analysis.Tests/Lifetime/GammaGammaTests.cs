using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Lifetime;

/// <summary>Against Hardie's spreadsheet of CDNOW.</summary>
public sealed class GammaGammaTests
{
    private static readonly GammaGammaModel Cdnow = new(6.25, 3.74, 15.44);

    [Theory]
    [InlineData(0, 0, 35.219, 3)]
    [InlineData(2, 22.35, 24.66, 2)]
    public void ExpectedValue_Purchases_IsHardies(int purchases, double mean, double expected, int digits) =>
        Close.Digits(expected, digits, Cdnow.ExpectedValue(purchases, mean));

    [Fact]
    public void Fit_NobodyCameBack_SaysSo() => Assert.Equal(
        "Of 1 customers 0 bought again for an amount above 0, at least 2 have to. Take a longer time.",
        Assert.Throws<AnalysisException>(() => GammaGamma.Fit([new PurchaseHistory(0, 0, 10, 0)])).Message);
}
