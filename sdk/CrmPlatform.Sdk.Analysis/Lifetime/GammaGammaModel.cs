namespace CrmPlatform.Sdk.Analysis;

/// <summary>How much customers spend on a purchase.</summary>
/// <remarks>
/// Fader, Hardie and Lee, "RFM and CLV" (2005) and Fader and Hardie's note "The Gamma-Gamma Model of Monetary Value" (2013):
/// a customer's amounts are gamma distributed with shape p, and their scale is gamma distributed over customers (q, v).
/// </remarks>
/// <param name="P">p: the shape of a customer's amounts.</param>
/// <param name="Q">q: the shape of the scales.</param>
/// <param name="V">v: the scale of the scales, in the unit of money.</param>
public sealed record GammaGammaModel(double P, double Q, double V)
{
    /// <summary>The expected amount of a customer's next purchase.</summary>
    /// <param name="purchases">How many amounts are known.</param>
    /// <param name="meanValue">Their mean.</param>
    public double ExpectedValue(int purchases, double meanValue) => P * (V + (purchases * meanValue)) / ((P * purchases) + Q - 1);

    /// <summary>ln of the likelihood of the mean amounts of those who came back.</summary>
    public double LogLikelihood(IEnumerable<PurchaseHistory> histories)
    {
        var sum = 0.0;
        foreach (var (x, _, _, mean) in histories.Where(h => h.Repeats > 0))
        {
            sum += Gammas.Log((P * x) + Q) - Gammas.Log(P * x) - Gammas.Log(Q) + (Q * Math.Log(V))
                + (((P * x) - 1) * Math.Log(mean)) + (P * x * Math.Log(x)) - (((P * x) + Q) * Math.Log(V + (x * mean)));
        }

        return sum;
    }
}
