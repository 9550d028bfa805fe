namespace CrmPlatform.Sdk.Analysis;

/// <summary>Turns a category into one feature of 0 or 1 for each level but the first.</summary>
/// <remarks>Levels stand in ordinal order. The first is left out, since the others say when it holds (dummy coding). A level that was not known is all zeros.</remarks>
public sealed class OneHotEncoding
{
    private readonly string[] _levels;

    private OneHotEncoding(string[] levels) => _levels = levels;

    /// <summary>The level that all zeros stand for; null when there were no values.</summary>
    public string? Reference => _levels.FirstOrDefault();

    /// <summary>The levels that have a feature, in the order of the features.</summary>
    public IReadOnlyList<string> Levels => _levels.Length == 0 ? [] : _levels[1..];

    /// <summary>The encoding of the levels that occur.</summary>
    public static OneHotEncoding Of(IEnumerable<string> values) => new([.. values.Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>Writes the features of one value.</summary>
    /// <param name="value">The level.</param>
    /// <param name="features">Where the features go: as many as there are <see cref="Levels"/>.</param>
    public void Write(string value, Span<double> features)
    {
        features.Clear();
        var at = Array.BinarySearch(_levels, value, StringComparer.Ordinal);
        if (at > 0)
        {
            features[at - 1] = 1;
        }
    }
}
