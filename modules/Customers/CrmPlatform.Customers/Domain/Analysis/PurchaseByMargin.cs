using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Foresees by a support vector machine whether there will be a purchase; the value is the distance to the border.</summary>
internal sealed class PurchaseByMargin(SvmModel model) : Predictor
{
    public override IReadOnlyList<double> Weights => model.Decision.Coefficients;

    public override double Value(ReadOnlySpan<double> x) => model.Decision.Predict(x);

    public override double[] Contributions(ReadOnlySpan<double> x) => model.Decision.Contributions(x);

    public override string Label(ReadOnlySpan<double> x) => model.Predict(x) ? "YES" : "NO";

    public override IEnumerable<AnalysisMetric> Measure(FeatureMatrix x, IReadOnlyList<CustomerFacts> customers)
    {
        var (truth, values) = (Purchases(customers), Values(x));
        yield return new("accuracy", truth.Where((t, i) => values[i] > 0 == t).Count() / (double)truth.Length);
        if (truth.Contains(true) && truth.Contains(false))
        {
            yield return new("auc", ClassifierQuality.AreaUnderCurve(values, truth));
        }
    }
}
