using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>A model that foresees how much customers will spend.</summary>
internal abstract class AmountPredictor : Predictor
{
    public override IEnumerable<AnalysisMetric> Measure(FeatureMatrix x, IReadOnlyList<CustomerFacts> customers)
    {
        var (truth, values) = (Amounts(customers), Values(x));
        var mean = truth.Average();
        var left = truth.Zip(values, (t, v) => (t - v) * (t - v)).Sum();
        var all = truth.Sum(t => (t - mean) * (t - mean));
        yield return new("rmse", Math.Sqrt(left / truth.Length));
        if (all > 0)
        {
            yield return new("r2", 1 - (left / all));
        }
    }
}
