namespace CrmPlatform.Sdk.Analysis.Tests.Support;

/// <summary>Compares numbers with room for rounding.</summary>
internal static class Close
{
    /// <summary>Equal up to a share of the expected number.</summary>
    public static void To(double expected, double actual, double share = 1e-6) =>
        Assert.True(Math.Abs(actual - expected) <= share * Math.Max(Math.Abs(expected), double.Epsilon), $"Expected {expected:R} within {share:R} of it, was {actual:R}.");

    /// <summary>Equal up to half of the last digit that the expected number is written with.</summary>
    public static void Digits(double expected, int digits, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 0.5000001 * Math.Pow(10, -digits), $"Expected {expected:R} with {digits} digits, was {actual:R}.");
}
