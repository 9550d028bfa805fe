using System.Text.Json;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>An analysis that was made: of what, how, and how good it is. It never changes; the next one is a new version.</summary>
public sealed class AnalysisModel : Entity
{
    /// <summary>Keeps what was wanted and what was found.</summary>
    /// <param name="modelVersion">How many analyses of this kind there were, with this one.</param>
    /// <param name="order">What was wanted.</param>
    /// <param name="result">What was found.</param>
    public AnalysisModel(int modelVersion, AnalysisOrder order, AnalysisResult result)
    {
        ModelVersion = modelVersion;
        Kind = order.Kind;
        AsOf = order.AsOf;
        Currency = order.Currency;
        Seed = order.Seed;
        Customers = result.Scores.Count;
        FeatureList = JsonSerializer.Serialize(result.Features, AnalysisJson.Default.IReadOnlyListString);
        ParameterList = JsonSerializer.Serialize(order.Parameters, AnalysisJson.Default.AnalysisParameters);
        MetricList = JsonSerializer.Serialize(result.Metrics, AnalysisJson.Default.IReadOnlyListAnalysisMetric);
    }

    private AnalysisModel()
    {
    }

    /// <summary>How many analyses of this kind there were, with this one.</summary>
    public int ModelVersion { get; private set; }

    /// <summary>What was to be found out.</summary>
    public AnalysisKind Kind { get; private set; }

    /// <summary>The day up to which purchases counted.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>The currency whose purchases counted.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Where random numbers began.</summary>
    public long Seed { get; private set; }

    /// <summary>How many customers were scored.</summary>
    public int Customers { get; private set; }

    /// <summary>The features, in the order of their weights; categories with their levels.</summary>
    public IReadOnlyList<string> Features => JsonSerializer.Deserialize(FeatureList, AnalysisJson.Default.IReadOnlyListString)!;

    /// <summary>How it was made.</summary>
    public AnalysisParameters Parameters => JsonSerializer.Deserialize(ParameterList, AnalysisJson.Default.AnalysisParameters)!;

    /// <summary>How good it is, and what was fitted.</summary>
    public IReadOnlyList<AnalysisMetric> Metrics => JsonSerializer.Deserialize(MetricList, AnalysisJson.Default.IReadOnlyListAnalysisMetric)!;

    internal string FeatureList { get; private set; } = "[]";

    internal string ParameterList { get; private set; } = "{}";

    internal string MetricList { get; private set; } = "[]";
}
