using System.Diagnostics;
using CrmPlatform.Sdk.Analysis.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Sdk.Analysis.Tests.RealData;

/// <summary>UCI Bank Marketing: who took up an offer by telephone.</summary>
public sealed class BankMarketingTests(ITestOutputHelper output)
{
    private static readonly string[] Numbers = ["age", "balance", "day", "campaign", "pdays", "previous"];
    private static readonly string[] Categories = ["job", "marital", "education", "default", "housing", "loan", "contact", "month", "poutcome"];

    [CrmDataFact]
    public void LogisticRegression_WithoutDuration_HasTheKnownWeightsAndQuality() => Fit("bank_full_logit_without_duration", Numbers, 1e-5);

    [CrmDataFact]
    public void LogisticRegression_WithDuration_LeaksTheAnswer() => Fit("bank_full_logit_with_duration_leak", [.. Numbers, "duration"], 1e-5);

    private void Fit(string name, string[] numbers, double digits)
    {
        var rows = Rows.Of(";", "bank", "bank-full.csv.gz").ToArray();
        var table = new DummyTable(rows, numbers, Categories);
        bool[] answers = [.. rows.Select(r => r.Text("y") == "yes")];
        int[] test = [.. Enumerable.Range(0, rows.Length).Where(i => i % 5 == 4)];
        int[] train = [.. Enumerable.Range(0, rows.Length).Where(i => i % 5 != 4)];
        var clock = Stopwatch.StartNew();

        var model = LogisticRegression.Train(table.Features.Select(train), [.. train.Select(i => answers[i])], new LogisticOptions { Regularization = null });

        output.WriteLine($"{train.Length} rows of {table.Names.Count} features in {clock.ElapsedMilliseconds} ms: log-likelihood {model.LogLikelihood:F4}");
        var expected = Reference.Of(name);
        Assert.Equal(expected.GetProperty("features").GetInt32(), table.Names.Count);
        Close.Digits(expected.Number("loglik_train"), 4, model.LogLikelihood);
        double[] probabilities = [.. test.Select(i => model.Predict(table.Features.Row(i)))];
        bool[] truth = [.. test.Select(i => answers[i])];
        var area = ClassifierQuality.AreaUnderCurve(probabilities, truth);
        output.WriteLine($"area under the curve of {test.Length} other rows {area:F5}");
        Close.Digits(expected.Number("auc_test"), 5, area);
        Close.Digits(expected.Number("logloss_test"), 6, ClassifierQuality.LogLoss(probabilities, truth));
        Close.Digits(expected.Number("brier_test"), 6, ClassifierQuality.BrierScore(probabilities, truth));
        Assert.InRange(model.LogOdds.Intercept - expected.Number("intercept"), -digits, digits);
        if (expected.TryGetProperty("coef", out var weights))
        {
            Assert.All(weights.EnumerateObject(), w => Assert.InRange(model.LogOdds.Coefficients[table.Names.IndexOf(w.Name)] - w.Value.GetDouble(), -digits, digits));
        }
    }
}
