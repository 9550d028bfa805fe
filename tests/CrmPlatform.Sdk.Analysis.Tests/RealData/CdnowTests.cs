using System.Diagnostics;
using System.Globalization;
using CrmPlatform.Sdk.Analysis.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Sdk.Analysis.Tests.RealData;

/// <summary>The sample of CDNOW's customers of 1997 that the models were published with.</summary>
public sealed class CdnowTests(ITestOutputHelper output)
{
    private static readonly DateOnly End = new(1997, 9, 30);

    [CrmDataFact]
    public void BgNbd_Customers_HaveThePublishedParameters()
    {
        var histories = Read();
        var expected = Reference.Of("cdnow_sample");
        var clock = Stopwatch.StartNew();

        var model = BgNbd.Fit(histories);

        output.WriteLine($"{model} in {clock.ElapsedMilliseconds} ms, log-likelihood {model.LogLikelihood(histories):F4}");
        var published = expected.GetProperty("bgnbd");
        Assert.Equal(expected.GetProperty("sum_x").GetInt32(), histories.Sum(h => h.Repeats));
        Close.Digits(published.Number("r"), 4, model.R);
        Close.Digits(published.Number("alpha"), 4, model.Alpha);
        Close.Digits(published.Number("a"), 4, model.A);
        Close.Digits(published.Number("b"), 4, model.B);
        Close.Digits(published.Number("loglik"), 2, model.LogLikelihood(histories));
        Close.Digits(expected.Number("E39_x2_tx30_43_T38_86"), 4, model.ExpectedPurchases(new PurchaseHistory(2, 30.43, 38.86, 0), 39));
        Close.Digits(expected.Number("sum_E39"), 2, histories.Sum(h => model.ExpectedPurchases(h, 39)));
        Close.Digits(expected.Number("mean_p_alive"), 5, histories.Average(model.ProbabilityAlive));
    }

    [CrmDataFact]
    public void GammaGamma_RepeatBuyers_HaveThePublishedParameters()
    {
        var histories = Read();
        var expected = Reference.Of("cdnow_sample").GetProperty("gamma_gamma");
        var clock = Stopwatch.StartNew();

        var model = GammaGamma.Fit(histories);

        output.WriteLine($"{model} in {clock.ElapsedMilliseconds} ms, log-likelihood {model.LogLikelihood(histories):F4}");
        Assert.Equal(expected.GetProperty("n").GetInt32(), histories.Count(h => h.Repeats > 0));
        Close.Digits(expected.Number("p"), 3, model.P);
        Close.Digits(expected.Number("q"), 3, model.Q);
        Close.To(expected.Number("v"), model.V, 1e-4);
        Close.Digits(expected.Number("loglik"), 2, model.LogLikelihood(histories));
    }

    [CrmDataFact]
    public void BgNbd_PublishedSummary_HasHardiesParameters()
    {
        PurchaseHistory[] histories =
        [
            .. Rows.Of(",", "clv", "cdnow_customers_summary_with_transactions.csv")
                .Select(r => new PurchaseHistory((int)r.Number("x"), r.Number("t_x"), r.Number("T"), r.Number("zbar"))),
        ];

        var model = BgNbd.Fit(histories);

        output.WriteLine($"{model}, log-likelihood {model.LogLikelihood(histories):F4}");
        Assert.Equal(2357, histories.Length);
        Close.Digits(0.24259, 5, model.R);
        Close.To(4.41353, model.Alpha, 5e-5);
        Close.To(0.79289, model.A, 1e-4);
        Close.To(2.42575, model.B, 1e-4);
        Close.Digits(-9582.43, 2, model.LogLikelihood(histories));
    }

    private static List<PurchaseHistory> Read()
    {
        var purchases =
            from line in File.ReadLines(CrmData.Path("clv", "CDNOW_sample.txt"))
            let parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            let day = DateOnly.ParseExact(parts[2], "yyyyMMdd", CultureInfo.InvariantCulture)
            where day <= End
            group double.Parse(parts[4], CultureInfo.InvariantCulture) by (Customer: parts[1], Day: day);
        return [.. purchases.Select(d => (d.Key.Customer, d.Key.Day, Amount: d.Sum())).GroupBy(d => d.Customer).Select(History)];
    }

    private static PurchaseHistory History(IEnumerable<(string Customer, DateOnly Day, double Amount)> days)
    {
        var ordered = days.OrderBy(d => d.Day).ToArray();
        var first = ordered[0].Day.DayNumber;
        return new PurchaseHistory(
            ordered.Length - 1, (ordered[^1].Day.DayNumber - first) / 7.0, (End.DayNumber - first) / 7.0,
            ordered.Length == 1 ? 0 : ordered[1..].Average(d => d.Amount));
    }
}
