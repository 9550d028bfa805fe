namespace CrmPlatform.Sdk.Analysis;

/// <summary>Fits how often customers buy until they leave.</summary>
/// <remarks>Maximum likelihood over customers' histories; see <see cref="BgNbdModel"/>.</remarks>
public static class BgNbd
{
    // Below this a parameter is at the edge of its range, and its value says nothing.
    private const double Degenerate = 1e-6;

    /// <summary>The model under which the histories are most likely.</summary>
    /// <exception cref="AnalysisException">Nobody bought twice, or the purchases do not follow the model.</exception>
    public static BgNbdModel Fit(IReadOnlyList<PurchaseHistory> histories)
    {
        if (!histories.Any(h => h.Repeats > 0))
        {
            throw new AnalysisException($"None of the {histories.Count} customers bought twice, so nothing is known of when they come back. Take a longer time.");
        }

        // Equal histories are asked for once: many customers bought once in the same week.
        var groups = histories.Select(h => h with { MeanValue = 0 }).GroupBy(h => h).Select(g => (History: g.Key, Count: g.Count())).ToArray();
        // Time in units of the mean age, so that the start is right whatever the unit is.
        var unit = Math.Max(histories.Average(h => h.Age), double.Epsilon);
        var parameters = Minimum.Of(p => -Likelihood(new BgNbdModel(p[0], p[1], p[2], p[3]), groups), [1, unit / 4, 1, 2]);
        return parameters.Any(p => p < Degenerate)
            ? throw new AnalysisException("The likelihood has its maximum at the edge: the purchases of these customers do not follow the model. Take more customers or a longer time.")
            : new BgNbdModel(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    private static double Likelihood(BgNbdModel model, (PurchaseHistory History, int Count)[] groups)
    {
        var sum = 0.0;
        foreach (var (history, count) in groups)
        {
            sum += count * model.LogLikelihood([history]);
        }

        return sum;
    }
}
