using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>A model that foresees an amount, or whether there will be one.</summary>
internal abstract class Predictor
{
    /// <summary>The weight of each feature; none where a model has no weights.</summary>
    public virtual IReadOnlyList<double> Weights => [];

    public abstract double Value(ReadOnlySpan<double> x);

    public abstract double[] Contributions(ReadOnlySpan<double> x);

    public virtual string? Label(ReadOnlySpan<double> x) => null;

    /// <summary>How good the model is for customers that it has not seen.</summary>
    public abstract IEnumerable<AnalysisMetric> Measure(FeatureMatrix x, IReadOnlyList<CustomerFacts> customers);

    /// <summary>What customers spent later.</summary>
    public static double[] Amounts(IReadOnlyList<CustomerFacts> customers) => [.. customers.Select(c => (double)c.Later)];

    /// <summary>Whether customers bought later.</summary>
    public static bool[] Purchases(IReadOnlyList<CustomerFacts> customers) => [.. customers.Select(c => c.Later > 0)];

    protected double[] Values(FeatureMatrix x)
    {
        var values = new double[x.Rows];
        for (var i = 0; i < x.Rows; i++)
        {
            values[i] = Value(x.Row(i));
        }

        return values;
    }
}
