using System.Diagnostics;

namespace CrmPlatform.Benchmarks.Fuzz;

/// <summary>Counts what became of the documents.</summary>
internal sealed class FuzzTally
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(1);

    private readonly Dictionary<FuzzVerdict, long> _verdicts = [];
    private long _documents;
    private TimeSpan _slowest;

    /// <summary>How many documents brought an exception, a wrong answer, or took longer than a second of the processor.</summary>
    public long Failures { get; private set; }

    public async Task AddAsync(Func<Task<FuzzVerdict>> ask, string text, int seed, TextWriter output)
    {
        _documents++;
        var before = Environment.CpuUsage.UserTime;
        var start = Stopwatch.GetTimestamp();
        try
        {
            var verdict = await ask();
            _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
        }
        catch (Exception exception)
        {
            Fail($"{exception.GetType().Name}: {exception.Message}", text, seed, output);
        }

        // The clock says who is worth a look; the processor's time, which other programs do not lengthen, who has failed.
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (elapsed > Hang && Environment.CpuUsage.UserTime - before > Hang)
        {
            Fail($"took {elapsed.TotalSeconds:0.0} seconds", text, seed, output);
        }

        _slowest = elapsed > _slowest ? elapsed : _slowest;
    }

    public override string ToString() =>
        $"{_documents:N0} documents: {string.Join(", ", _verdicts.OrderBy(v => v.Key).Select(v => $"{v.Value:N0} {v.Key.ToString().ToLowerInvariant()}"))}; "
        + $"{Failures} failures; slowest {_slowest.TotalMilliseconds:0} ms; {Environment.WorkingSet >> 20} MiB";

    private void Fail(string what, string text, int seed, TextWriter output)
    {
        Failures++;
        output.WriteLine($"FAILED with seed {seed}: {what}\n{text}\n");
        output.Flush();
    }
}
