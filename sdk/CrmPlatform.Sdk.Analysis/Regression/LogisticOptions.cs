namespace CrmPlatform.Sdk.Analysis;

/// <summary>How a logistic regression is fitted.</summary>
public sealed record LogisticOptions
{
    /// <summary>C: the larger, the less weights are held back. Null: not at all, which is maximum likelihood. Default: 1.</summary>
    public double? Regularization { get; init; } = 1;

    /// <summary>After how many iterations it gives up. Default: 100.</summary>
    public int MaxIterations { get; init; } = 100;
}
