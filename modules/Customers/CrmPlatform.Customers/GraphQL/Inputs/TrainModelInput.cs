using CrmPlatform.Customers.Domain.Analysis;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>Which analysis to make, of what, and how.</summary>
public sealed record TrainModelInput
{
    /// <summary>What is to be found out.</summary>
    public required AnalysisKind Kind { get; init; }

    /// <summary>The currency whose purchases count, as an ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The day up to which purchases count. Default: today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What a model looks at; RFM and lifetime value know it themselves.</summary>
    public IReadOnlyList<CustomerFeature>? Features { get; init; }

    /// <summary>How the analysis is made.</summary>
    public ModelParametersInput? Parameters { get; init; }

    /// <summary>Where random numbers begin. Default: 0.</summary>
    public long? Seed { get; init; }

    /// <summary>Which customers count. Default: all.</summary>
    public CustomerSelection? Where { get; init; }
}
