using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Lifetime;

/// <summary>Against Hardie's spreadsheets and the package BTYD, with the parameters of CDNOW.</summary>
public sealed class BgNbdModelTests
{
    private static readonly BgNbdModel Cdnow = new(0.242594150135163, 4.41359091416604, 0.792919155839573, 2.4258950494563);

    // As they are printed in the paper, and as BTYD's tests take them.
    private static readonly BgNbdModel Rounded = new(0.243, 4.414, 0.793, 2.426);

    [Theory]
    [InlineData(0.1429, 0.0078, 4)]
    [InlineData(1, 0.0532, 4)]
    [InlineData(3, 0.1506, 4)]
    [InlineData(31.8571, 1.0405, 4)]
    [InlineData(32, 1.0437, 4)]
    [InlineData(78, 1.858, 3)]
    [InlineData(0, 0, 9)]
    public void ExpectedPurchases_NewCustomer_IsHardies(double weeks, double expected, int digits) =>
        Close.Digits(expected, digits, Cdnow.ExpectedPurchases(weeks));

    [Fact]
    public void ExpectedPurchases_KnownCustomer_IsHardies() =>
        Close.Digits(1.226, 3, Cdnow.ExpectedPurchases(new PurchaseHistory(2, 30.43, 38.86, 0), 39));

    [Fact]
    public void ProbabilityAlive_KnownCustomer_IsHardies() =>
        Close.Digits(0.7266, 4, Cdnow.ProbabilityAlive(new PurchaseHistory(2, 30.43, 38.86, 0)));

    [Fact]
    public void ProbabilityAlive_NobodyCameBack_IsOne() => Assert.Equal(1, Cdnow.ProbabilityAlive(new PurchaseHistory(0, 0, 38.86, 0)));

    [Theory]
    [InlineData(10, 2, 1.07869e-07, 3e-6)]
    [InlineData(0, 39, 0.5737864, 1e-7)]
    public void Probability_Purchases_IsThatOfBtyd(int purchases, double weeks, double expected, double share) =>
        Close.To(expected, Rounded.Probability(purchases, weeks), share);

    [Fact]
    public void ExpectedPurchases_RoundedParameters_DifferInTheThirdDigit() => Close.Digits(1.8605, 4, Rounded.ExpectedPurchases(78));

    [Fact]
    public void Probability_AllCounts_AddUpToOne() => Close.To(1, Enumerable.Range(0, 400).Sum(x => Cdnow.Probability(x, 20)), 1e-9);

    [Fact]
    public void Fit_NobodyCameBack_SaysSo() => Assert.Equal(
        "None of the 1 customers bought twice, so nothing is known of when they come back. Take a longer time.",
        Assert.Throws<AnalysisException>(() => BgNbd.Fit([new PurchaseHistory(0, 0, 10, 0)])).Message);
}
