using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace CrmPlatform.Host.Metrics;

/// <summary>Gathers what the platform, the server, the runtime and the database driver measure.</summary>
internal sealed class HostMetrics : IDisposable
{
    private static readonly string[] Meters = ["CrmPlatform", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];
    private readonly ConcurrentDictionary<Instrument, Metric> _metrics = new();
    private readonly MeterListener _listener = new();

    public HostMetrics()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Any(name => instrument.Meter.Name == name || instrument.Meter.Name.StartsWith($"{name}.", StringComparison.Ordinal)))
            {
                listener.EnableMeasurementEvents(instrument, _metrics.GetOrAdd(instrument, i => new Metric(i, KindOf(i))));
            }
        };
        _listener.MeasurementsCompleted = (instrument, state) => _metrics.TryRemove(instrument, out _);
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => ((Metric)state!).Record(value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => ((Metric)state!).Record(value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => ((Metric)state!).Record(value, tags));
        _listener.Start();
    }

    /// <summary>All metrics as text.</summary>
    public string Read()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var metric in _metrics.Values.OrderBy(m => m.Instrument.Name, StringComparer.Ordinal))
        {
            MetricText.Write(text, metric);
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private static MetricKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType();
        var name = type.IsGenericType ? type.GetGenericTypeDefinition().Name : "";
        return name.StartsWith("Histogram", StringComparison.Ordinal) ? MetricKind.Histogram
            : name.StartsWith("Counter", StringComparison.Ordinal) || name.StartsWith("ObservableCounter", StringComparison.Ordinal) ? MetricKind.Counter
            : MetricKind.Gauge;
    }
}
