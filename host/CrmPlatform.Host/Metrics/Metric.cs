using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CrmPlatform.Host.Metrics;

/// <summary>What an instrument has measured, by its labels.</summary>
internal sealed class Metric(Instrument instrument, MetricKind kind)
{
    private const int MostSeries = 2_000;
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
    private readonly ConcurrentDictionary<KeyValuePair<string, object?>[], MetricSeries> _series = new(new TagsEqual());

    // The others tell what is added.
    private readonly bool _tellsWhatIs = instrument.IsObservable || instrument.GetType().Name.StartsWith("Gauge", StringComparison.Ordinal);

    public Instrument Instrument { get; } = instrument;

    public MetricKind Kind { get; } = kind;

    public static IReadOnlyList<double> BucketBounds => Bounds;

    public IEnumerable<KeyValuePair<string, MetricSeries>> Series =>
        _series.Select(s => KeyValuePair.Create(MetricText.Labels(s.Key), s.Value)).OrderBy(s => s.Key, StringComparer.Ordinal);

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Asked for at each measurement: found without a copy of the tags, and written as text only when somebody reads.
        if (!_series.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>().TryGetValue(tags, out var series))
        {
            // Labels that never end must not fill the memory.
            if (_series.Count >= MostSeries)
            {
                return;
            }

            series = _series.GetOrAdd(tags.ToArray(), _ => new MetricSeries(Kind is MetricKind.Histogram ? Bounds : []));
        }

        if (_tellsWhatIs)
        {
            series.Set(value);
        }
        else
        {
            series.Add(value);
        }
    }
}
