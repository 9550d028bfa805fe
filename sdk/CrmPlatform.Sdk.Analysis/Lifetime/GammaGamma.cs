namespace CrmPlatform.Sdk.Analysis;

/// <summary>Fits how much customers spend on a purchase.</summary>
/// <remarks>Maximum likelihood over those who bought again, with amounts above 0; see <see cref="GammaGammaModel"/>.</remarks>
public static class GammaGamma
{
    /// <summary>The model under which the amounts are most likely.</summary>
    /// <exception cref="AnalysisException">Nobody bought twice, or the amounts do not follow the model.</exception>
    public static GammaGammaModel Fit(IReadOnlyList<PurchaseHistory> histories)
    {
        var repeated = histories.Where(h => h is { Repeats: > 0, MeanValue: > 0 }).ToArray();
        if (repeated.Length < 2)
        {
            throw new AnalysisException($"Of {histories.Count} customers {repeated.Length} bought again for an amount above 0, at least 2 have to. Take a longer time.");
        }

        var unit = repeated.Average(h => h.MeanValue);
        var parameters = Minimum.Of(p => -new GammaGammaModel(p[0], p[1], p[2]).LogLikelihood(repeated), [2, 2, unit]);
        return new GammaGammaModel(parameters[0], parameters[1], parameters[2]);
    }
}
