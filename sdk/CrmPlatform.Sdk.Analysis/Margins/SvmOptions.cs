namespace CrmPlatform.Sdk.Analysis;

/// <summary>How a support vector machine is trained.</summary>
public sealed record SvmOptions
{
    /// <summary>C: what an observation on the wrong side costs. Default: 1.</summary>
    public double Cost { get; init; } = 1;

    /// <summary>How far the conditions of the best plane may be missed. Default: 0.001.</summary>
    public double Tolerance { get; init; } = 1e-3;

    /// <summary>After how many pairs of observations it gives up. Default: 1,000,000.</summary>
    public int MaxIterations { get; init; } = 1_000_000;
}
