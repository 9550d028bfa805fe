namespace CrmPlatform.Sdk.Analysis;

/// <summary>What a customer is worth over the time that comes, in today's money.</summary>
public static class LifetimeValue
{
    /// <summary>The value of a customer with the same margin each period: m·r/(1 + d − r).</summary>
    /// <remarks>Gupta and Lehmann (2003), with the first margin a period from now. Add one margin when it comes today.</remarks>
    /// <param name="margin">m: the margin of one period.</param>
    /// <param name="retention">r: the share of customers who stay for another period, from 0 to below 1 + d.</param>
    /// <param name="discount">d: the discount of one period.</param>
    /// <exception cref="AnalysisException">The sum has no end.</exception>
    public static double Simple(double margin, double retention, double discount) =>
        retention >= 0 && retention < 1 + discount
            ? margin * retention / (1 + discount - retention)
            : throw new AnalysisException($"With a retention of {retention} and a discount of {discount} the value has no end. Let the retention be from 0 to below 1 plus the discount.");

    /// <summary>The value by models of purchases and amounts: Σ E[M]·(E[Y(i)] − E[Y(i − 1)])/(1 + d)^i over the periods.</summary>
    /// <param name="history">What is known of the customer.</param>
    /// <param name="purchases">How often customers buy.</param>
    /// <param name="amounts">How much they spend.</param>
    /// <param name="horizon">Over which time, and at which discount.</param>
    public static double ByModel(PurchaseHistory history, BgNbdModel purchases, GammaGammaModel amounts, ValueHorizon horizon)
    {
        var amount = amounts.ExpectedValue(history.Repeats, history.MeanValue);
        var (sum, before) = (0.0, 0.0);
        for (var i = 1; i <= horizon.Periods; i++)
        {
            var bought = purchases.ExpectedPurchases(history, i * horizon.PeriodLength);
            sum += amount * (bought - before) / Math.Pow(1 + horizon.Discount, i);
            before = bought;
        }

        return sum;
    }
}
