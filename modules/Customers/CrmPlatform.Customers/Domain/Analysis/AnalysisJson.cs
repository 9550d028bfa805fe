using System.Text.Json.Serialization;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>How lists of an analysis are written in its table.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<AnalysisMetric>))]
[JsonSerializable(typeof(IReadOnlyList<ScoreContribution>))]
[JsonSerializable(typeof(AnalysisParameters))]
internal sealed partial class AnalysisJson : JsonSerializerContext;
