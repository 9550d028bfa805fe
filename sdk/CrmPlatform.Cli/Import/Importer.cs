using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Endpoint;

namespace CrmPlatform.Cli.Import;

/// <summary>Reads rows, sends them in batches through the steps, and counts.</summary>
internal sealed class Importer(GraphQLClient client, SourceFile file, int total, ImportPlan plan, int batchSize, bool dryRun, IImportView view, TimeProvider clock)
{
    private readonly LookupCache _lookups = new(client, plan.Lookups);
    private readonly BatchSender _sender = new(client);
    private int _created;
    private int _failed;

    public async Task<ImportSummary> RunAsync(CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var source = new RowSource(file, total, plan);
        var batch = new List<RowContext>(batchSize);
        bool more;
        do
        {
            var (row, problem) = source.Next();
            more = row is not null || problem is not null;
            if (problem is not null)
            {
                Fail(problem);
            }
            else if (row is not null)
            {
                batch.Add(new RowContext(file.Name, row, plan.Children, _lookups));
            }

            if (batch.Count == batchSize || (!more && batch.Count > 0))
            {
                await SendOrBreakOffAsync(batch, cancellation);
                batch.Clear();
                view.Progress(_created + _failed, source.Progress);
            }
        }
        while (more);

        return new ImportSummary(source.Read, _created, source.Skipped, _failed, clock.GetElapsedTime(start), dryRun);
    }

    private async Task SendOrBreakOffAsync(IReadOnlyList<RowContext> batch, CancellationToken cancellation)
    {
        try
        {
            await SendAsync(batch, cancellation);
        }
        catch (CrmToolException exception) when (exception.ExitCode == ExitCodes.Endpoint)
        {
            throw ImportErrors.BrokenOff(exception, file.Name, _created, batch[0].Row.Line, batch[^1].Row.Line);
        }
    }

    private async Task SendAsync(IReadOnlyList<RowContext> batch, CancellationToken cancellation)
    {
        foreach (var step in plan.Steps)
        {
            // What needs an earlier answer cannot be tried while everything is taken back; its input is checked all the same.
            await SendAsync(step, [.. batch.Where(r => r.Problems.Count == 0 && step.When.Holds(r.Row))], dryRun && step.TakesResults, cancellation);
        }

        foreach (var row in batch)
        {
            if (row.Problems.Count == 0)
            {
                _created++;
            }
            else
            {
                Fail([.. row.Problems]);
            }
        }
    }

    private async Task SendAsync(StepPlan step, IReadOnlyList<RowContext> rows, bool onlyCheck, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            step.Input.RequestLookups(row);
        }

        await _lookups.AskAsync(cancellation);
        var inputs = rows.Select(r => (Row: r, Input: step.Input.Make(r))).Where(i => i.Input is not null && i.Row.Problems.Count == 0).ToList();
        if (inputs.Count == 0 || onlyCheck)
        {
            return;
        }

        var outcomes = await _sender.SendAsync(step, [.. inputs.Select(i => i.Input!)], cancellation);
        foreach (var ((row, _), outcome) in inputs.Zip(outcomes))
        {
            if (outcome.Error is null)
            {
                row.Results[step.Mutation] = outcome.Payload;
            }
            else
            {
                row.Report(outcome.Field is null ? null : step.ColumnOf(outcome.Field), $"'{step.Mutation}' refused it: {outcome.Error}");
            }
        }
    }

    private void Fail(params IReadOnlyList<RowProblem> problems)
    {
        _failed++;
        foreach (var problem in problems)
        {
            view.Failed(problem);
        }
    }
}
