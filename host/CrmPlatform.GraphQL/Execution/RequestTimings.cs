using System.Diagnostics;
using System.Globalization;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>How long the phases of a request took. A document that was known is neither parsed nor checked.</summary>
public sealed class RequestTimings
{
    private readonly List<(string Phase, TimeSpan Duration)> _phases = [];

    /// <summary>The phases in their order: parse, validate, plan, execute.</summary>
    public IReadOnlyList<(string Phase, TimeSpan Duration)> Phases => _phases;

    /// <summary>The value of the header <c>Server-Timing</c>.</summary>
    public override string ToString() => string.Join(
        ", ", _phases.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Phase};dur={p.Duration.TotalMilliseconds:0.###}")));

    /// <summary>Ends a phase that began at a timestamp, and returns the timestamp at which the next begins.</summary>
    internal long End(string phase, long began)
    {
        var now = Stopwatch.GetTimestamp();
        _phases.Add((phase, Stopwatch.GetElapsedTime(began, now)));
        return now;
    }
}
