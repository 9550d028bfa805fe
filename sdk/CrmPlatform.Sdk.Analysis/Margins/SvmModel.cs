namespace CrmPlatform.Sdk.Analysis;

/// <summary>The plane between two classes.</summary>
public sealed class SvmModel
{
    /// <summary>Creates a model of a known plane.</summary>
    /// <param name="decision">Above 0 on the side of the yes.</param>
    /// <param name="supportVectors">The observations that hold the plane.</param>
    public SvmModel(LinearModel decision, IReadOnlyList<int> supportVectors) => (Decision, SupportVectors) = (decision, supportVectors);

    /// <summary>w·x + b: above 0 on the side of the yes.</summary>
    public LinearModel Decision { get; }

    /// <summary>The places of the observations that hold the plane.</summary>
    public IReadOnlyList<int> SupportVectors { get; }

    /// <summary>Whether the observation is on the side of the yes.</summary>
    public bool Predict(ReadOnlySpan<double> x) => Decision.Predict(x) > 0;
}
