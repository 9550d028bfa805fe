using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Foresees amounts by a linear model.</summary>
internal sealed class AmountByLine(LinearModel model) : AmountPredictor
{
    public override IReadOnlyList<double> Weights => model.Coefficients;

    public override double Value(ReadOnlySpan<double> x) => model.Predict(x);

    public override double[] Contributions(ReadOnlySpan<double> x) => model.Contributions(x);
}
