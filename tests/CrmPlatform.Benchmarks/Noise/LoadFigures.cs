namespace CrmPlatform.Benchmarks.Noise;

/// <summary>What a load came to.</summary>
/// <param name="Milliseconds">How long each answer took, in order of length.</param>
/// <param name="Failures">How many requests had no answer, or one with another status than 200.</param>
internal sealed record LoadFigures(IReadOnlyList<double> Milliseconds, int Failures)
{
    public double Percentile99 => At(0.99);

    public override string ToString() => $"{Milliseconds.Count,6} answers, {Failures} failures, p50 {At(0.5):0.0} ms, p99 {Percentile99:0.0} ms, longest {Milliseconds[^1]:0.0} ms";

    private double At(double part) => Milliseconds[(int)((Milliseconds.Count - 1) * part)];
}
