using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Foresees by logistic regression how likely a purchase is.</summary>
internal sealed class PurchaseByOdds(LogisticModel model) : Predictor
{
    public override IReadOnlyList<double> Weights => model.LogOdds.Coefficients;

    public override double Value(ReadOnlySpan<double> x) => model.Predict(x);

    public override double[] Contributions(ReadOnlySpan<double> x) => model.Contributions(x);

    public override string Label(ReadOnlySpan<double> x) => model.Predict(x) >= 0.5 ? "YES" : "NO";

    public override IEnumerable<AnalysisMetric> Measure(FeatureMatrix x, IReadOnlyList<CustomerFacts> customers)
    {
        var (truth, values) = (Purchases(customers), Values(x));
        yield return new("accuracy", ClassifierQuality.Accuracy(values, truth));
        yield return new("log_loss", ClassifierQuality.LogLoss(values, truth));
        yield return new("brier", ClassifierQuality.BrierScore(values, truth));
        // One answer alone makes no curve.
        if (truth.Contains(true) && truth.Contains(false))
        {
            yield return new("auc", ClassifierQuality.AreaUnderCurve(values, truth));
        }
    }
}
