namespace CrmPlatform.Host.Metrics;

/// <summary>One line of a metric: its labels and what was measured under them.</summary>
internal sealed class MetricSeries(IReadOnlyList<double> bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _buckets = new long[bounds.Count];
    private double _sum;
    private long _count;

    /// <summary>Adds a measurement.</summary>
    public void Add(double value)
    {
        lock (_lock)
        {
            _sum += value;
            _count++;
            for (var i = 0; i < bounds.Count; i++)
            {
                _buckets[i] += value <= bounds[i] ? 1 : 0;
            }
        }
    }

    /// <summary>Takes a measurement in the place of what was there.</summary>
    public void Set(double value)
    {
        lock (_lock)
        {
            (_sum, _count) = (value, 1);
        }
    }

    /// <summary>What was measured: the sum, the number, and how many were at most as large as each bound.</summary>
    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (_lock)
        {
            return (_sum, _count, [.. _buckets]);
        }
    }
}
