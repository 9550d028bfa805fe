namespace CrmPlatform.Sdk.Analysis;

/// <summary>How often customers buy until they leave: the beta-geometric/negative binomial distribution.</summary>
/// <remarks>
/// Fader, Hardie and Lee, "Counting Your Customers the Easy Way" (2005): each customer buys at a rate that is gamma
/// distributed over customers (r, α), and leaves after a purchase with a probability that is beta distributed (a, b).
/// </remarks>
/// <param name="R">r: the shape of the rates.</param>
/// <param name="Alpha">α: the scale of the rates, in the unit of time.</param>
/// <param name="A">a: of the probability to leave.</param>
/// <param name="B">b: of the probability to leave.</param>
public sealed record BgNbdModel(double R, double Alpha, double A, double B)
{
    /// <summary>The probability that the customer has not left yet; 1 without repeats.</summary>
    public double ProbabilityAlive(PurchaseHistory history) =>
        history.Repeats == 0 ? 1 : 1 / (1 + DeathOdds(history));

    /// <summary>The expected purchases of a customer whom nobody knows yet, in his first time.</summary>
    public double ExpectedPurchases(double time) =>
        time <= 0 ? 0 : (A + B - 1) / (A - 1)
            * (1 - (Math.Pow(Alpha / (Alpha + time), R) * Gammas.Hypergeometric(R, B, A + B - 1, time / (Alpha + time))));

    /// <summary>The expected purchases of a known customer in the time that comes.</summary>
    public double ExpectedPurchases(PurchaseHistory history, double time)
    {
        if (time <= 0)
        {
            return 0;
        }

        var (x, until) = (history.Repeats, Alpha + history.Age);
        var series = Gammas.Hypergeometric(R + x, B + x, A + B + x - 1, time / (until + time));
        var bought = (A + B + x - 1) / (A - 1) * (1 - (Math.Pow(until / (until + time), R + x) * series));
        return bought * ProbabilityAlive(history);
    }

    /// <summary>The probability of exactly so many purchases of a new customer in his first time.</summary>
    public double Probability(int purchases, double time)
    {
        var (x, share) = (purchases, time / (Alpha + time));
        var alive = Math.Exp(
            Gammas.LogBeta(A, B + x) - Gammas.LogBeta(A, B) + LogPoisson(x) + (R * Math.Log(1 - share)) + (x * Math.Log(share)));
        if (x == 0)
        {
            return Math.Pow(1 - share, R);
        }

        var fewer = 0.0;
        for (var j = 0; j < x; j++)
        {
            fewer += Math.Exp(LogPoisson(j) + (j * Math.Log(share)));
        }

        var left = Math.Exp(Gammas.LogBeta(A + 1, B + x - 1) - Gammas.LogBeta(A, B)) * (1 - (Math.Pow(1 - share, R) * fewer));
        return alive + left;
    }

    // ln(Γ(r + n)/(Γ(r) n!)).
    private double LogPoisson(int n) => Gammas.Log(R + n) - Gammas.Log(R) - Gammas.Log(n + 1);

    private double DeathOdds(PurchaseHistory history) =>
        A / (B + history.Repeats - 1) * Math.Pow((Alpha + history.Age) / (Alpha + history.Recency), R + history.Repeats);

    /// <summary>ln of the likelihood of these histories.</summary>
    public double LogLikelihood(IEnumerable<PurchaseHistory> histories)
    {
        var sum = 0.0;
        var atAll = (R * Math.Log(Alpha)) - Gammas.Log(R) + Gammas.Log(A + B) - Gammas.Log(B);
        foreach (var history in histories)
        {
            var x = history.Repeats;
            var alive = Gammas.Log(R + x) + Gammas.Log(B + x) - Gammas.Log(A + B + x) - ((R + x) * Math.Log(Alpha + history.Age));
            sum += atAll + alive + (x == 0 ? 0 : Math.Log(1 + DeathOdds(history)));
        }

        return sum;
    }
}
