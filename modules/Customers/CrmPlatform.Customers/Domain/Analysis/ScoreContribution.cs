namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>What a feature added to a score.</summary>
/// <param name="Feature">The feature; with its level, as in <c>COUNTRY=DE</c>.</param>
/// <param name="Value">What it added.</param>
public sealed record ScoreContribution(string Feature, double Value)
{
    internal static IReadOnlyList<ScoreContribution> Of(IReadOnlyList<string> features, IEnumerable<double> values) =>
        [.. features.Zip(values, (f, v) => new ScoreContribution(f, v))];
}
