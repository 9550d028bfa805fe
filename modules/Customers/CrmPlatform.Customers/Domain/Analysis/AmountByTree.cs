using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Foresees amounts by a decision tree.</summary>
internal sealed class AmountByTree(TreeModel model) : AmountPredictor
{
    public override double Value(ReadOnlySpan<double> x) => model.Predict(x)[0];

    public override double[] Contributions(ReadOnlySpan<double> x) => model.Contributions(x, 0);
}
