namespace CrmPlatform.Host.Metrics;

/// <summary>What the numbers of a metric mean.</summary>
internal enum MetricKind
{
    /// <summary>It only grows.</summary>
    Counter,

    /// <summary>It goes up and down.</summary>
    Gauge,

    /// <summary>How many measurements were how large.</summary>
    Histogram,
}
