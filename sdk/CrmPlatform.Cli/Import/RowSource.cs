using CrmPlatform.Cli.Csv;

namespace CrmPlatform.Cli.Import;

/// <summary>The rows to import: those that the mapping wants, in the file's order.</summary>
internal sealed class RowSource(SourceFile file, int total, ImportPlan plan)
{
    private readonly Queue<RowProblem> _problems = new();
    private IReadOnlyList<SourceRow>? _kept;
    private int _next;

    /// <summary>Rows of the file so far.</summary>
    public int Read { get; private set; }

    /// <summary>Rows that the mapping does not want.</summary>
    public int Skipped { get; private set; }

    /// <summary>How far the work is, from 0 to 1.</summary>
    public double Progress => _kept is null ? (double)Read / total : (double)_next / _kept.Count;

    /// <summary>The next row, or what is wrong with it; both null at the end.</summary>
    public (SourceRow? Row, RowProblem? Problem) Next()
    {
        if (plan.KeepLast is null)
        {
            return Wanted();
        }

        _kept ??= KeepLast(plan.KeepLast.Value);
        return _next < _kept.Count ? (_kept[_next++], null) : _problems.TryDequeue(out var problem) ? (null, problem) : default;
    }

    private (SourceRow? Row, RowProblem? Problem) Wanted()
    {
        while (true)
        {
            var (row, problem) = file.Read();
            if (row is null && problem is null)
            {
                return default;
            }

            Read++;
            if (row is null || plan.Only.Holds(row))
            {
                return (row, problem);
            }

            Skipped++;
        }
    }

    // The last row of each key, at the place of the first.
    private List<SourceRow> KeepLast(int column)
    {
        var order = new List<string>();
        var last = new Dictionary<string, SourceRow>();
        while (Wanted() is var (row, problem) && (row ?? (object?)problem) is not null)
        {
            if (problem is not null)
            {
                _problems.Enqueue(problem);
                continue;
            }

            var key = row!.Fields[column].Trim();
            if (!last.TryAdd(key, row))
            {
                last[key] = row;
                Skipped++;
            }
            else
            {
                order.Add(key);
            }
        }

        return [.. order.Select(k => last[k])];
    }
}
