using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Learns from what customers did after a day in the past, and says of each what comes after today.</summary>
/// <remarks>Every fifth customer is kept from training, to measure how good the model is for customers it has not seen.</remarks>
internal static class PredictiveAnalysis
{
    private const int Fold = 5;

    public static AnalysisResult Run(AnalysisOrder order, IReadOnlyList<CustomerFacts> now, IReadOnlyList<CustomerFacts> before)
    {
        if (before.Count < 2 * Fold)
        {
            throw new AnalysisException($"{before.Count} customers had bought {order.Parameters.HorizonDays} days before {order.AsOf:yyyy-MM-dd}, at least {2 * Fold} have to. Take a later day or a shorter horizon.");
        }

        var table = new FeatureTable(order.Features, order.Parameters.Logarithms, before);
        var learned = table.Rows(before, order.AsOf.AddDays(-order.Parameters.HorizonDays));
        // Standardized, so that one regularization fits features of any size.
        var scale = Standardization.Of(learned);
        learned = scale.Apply(learned);
        int[] test = [.. Enumerable.Range(0, before.Count).Where(i => i % Fold == Fold - 1)];
        int[] train = [.. Enumerable.Range(0, before.Count).Where(i => i % Fold != Fold - 1)];
        var predictor = Train(order, learned.Select(train), [.. train.Select(i => before[i])]);
        var today = scale.Apply(table.Rows(now, order.AsOf));
        return new AnalysisResult(
            table.Names,
            [
                new("train_size", train.Length), new("test_size", test.Length),
                .. predictor.Measure(learned.Select(test), [.. test.Select(i => before[i])]),
                .. table.Names.Zip(predictor.Weights, (n, w) => new AnalysisMetric($"weight_{n}", w)),
            ],
            [
                .. now.Select((c, i) => new ScoredCustomer(
                    c.CustomerId, predictor.Value(today.Row(i)), predictor.Label(today.Row(i)),
                    ScoreContribution.Of(table.Names, predictor.Contributions(today.Row(i))))),
            ]);
    }

    private static Predictor Train(AnalysisOrder order, FeatureMatrix x, IReadOnlyList<CustomerFacts> customers) => order.Kind switch
    {
        AnalysisKind.Linear => new AmountByLine(LeastSquares.Train(x, Predictor.Amounts(customers))),
        AnalysisKind.Tree => new AmountByTree(DecisionTree.Regress(x, Predictor.Amounts(customers), new TreeOptions { MaxDepth = order.Parameters.Depth, MinLeafSize = 5 })),
        AnalysisKind.Logistic => new PurchaseByOdds(LogisticRegression.Train(x, Predictor.Purchases(customers), new LogisticOptions { Regularization = order.Parameters.Regularization })),
        _ => new PurchaseByMargin(SupportVectorMachine.Train(x, Predictor.Purchases(customers), new SvmOptions { Cost = order.Parameters.Regularization })),
    };
}
