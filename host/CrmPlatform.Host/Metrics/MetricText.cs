using System.Globalization;
using System.Text;

namespace CrmPlatform.Host.Metrics;

/// <summary>Writes metrics as text. https://prometheus.io/docs/instrumenting/exposition_formats</summary>
internal static class MetricText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
        {
            labels.Add($"{Name(name)}=\"{Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        }

        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    public static void Write(StringBuilder text, Metric metric)
    {
        var name = NameOf(metric);
        text.Append($"# HELP {name} {Escape(metric.Instrument.Description ?? metric.Instrument.Name)}\n# TYPE {name} {metric.Kind.ToString().ToLowerInvariant()}\n");
        foreach (var (labels, series) in metric.Series)
        {
            var (sum, count, buckets) = series.Read();
            if (metric.Kind is not MetricKind.Histogram)
            {
                Line(text, name, labels, Number(sum));
                continue;
            }

            for (var i = 0; i < buckets.Length; i++)
            {
                Line(text, $"{name}_bucket", With(labels, Number(Metric.BucketBounds[i])), Number(buckets[i]));
            }

            Line(text, $"{name}_bucket", With(labels, "+Inf"), Number(count));
            Line(text, $"{name}_sum", labels, Number(sum));
            Line(text, $"{name}_count", labels, Number(count));
        }
    }

    private static string NameOf(Metric metric)
    {
        var name = Name(metric.Instrument.Name);
        var unit = metric.Instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        name = unit.Length == 0 || name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        return metric.Kind is MetricKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? $"{name}_total" : name;
    }

    private static void Line(StringBuilder text, string name, string labels, string value) =>
        text.Append(labels.Length == 0 ? $"{name} {value}\n" : $"{name}{{{labels}}} {value}\n");

    private static string With(string labels, string bound) => labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Name(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' ? c : '_'));

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
