using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Lifetime;

public sealed class LifetimeValueTests
{
    [Fact]
    public void Simple_KnownExample_IsItsValue()
    {
        Close.To(266.6667, LifetimeValue.Simple(100, 0.8, 0.1));
        Close.To(366.6667, 100 + LifetimeValue.Simple(100, 0.8, 0.1));
    }

    [Fact]
    public void Simple_NobodyLeaves_HasNoEnd() => Assert.Equal(
        "With a retention of 1.1 and a discount of 0.1 the value has no end. Let the retention be from 0 to below 1 plus the discount.",
        Assert.Throws<AnalysisException>(() => LifetimeValue.Simple(100, 1.1, 0.1)).Message);

    [Fact]
    public void ByModel_NoDiscount_IsAmountTimesPurchases()
    {
        var purchases = new BgNbdModel(0.2426, 4.4136, 0.7929, 2.4259);
        var amounts = new GammaGammaModel(6.25, 3.744, 15.444);
        var history = new PurchaseHistory(2, 30.43, 38.86, 22.35);

        Close.To(
            amounts.ExpectedValue(2, 22.35) * purchases.ExpectedPurchases(history, 52),
            LifetimeValue.ByModel(history, purchases, amounts, new ValueHorizon(13, 4, 0)), 1e-12);
    }

    [Fact]
    public void ByModel_Discount_MakesLaterMoneyLess()
    {
        var purchases = new BgNbdModel(0.2426, 4.4136, 0.7929, 2.4259);
        var amounts = new GammaGammaModel(6.25, 3.744, 15.444);
        var history = new PurchaseHistory(2, 30.43, 38.86, 22.35);

        // One period: the whole of it comes at its end.
        Close.To(
            LifetimeValue.ByModel(history, purchases, amounts, new ValueHorizon(1, 4, 0)) / 1.25,
            LifetimeValue.ByModel(history, purchases, amounts, new ValueHorizon(1, 4, 0.25)), 1e-12);
    }
}
