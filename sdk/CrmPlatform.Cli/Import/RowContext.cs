using System.Text.Json;
using CrmPlatform.Cli.Csv;

namespace CrmPlatform.Cli.Import;

/// <summary>All that an input is made from: a row, its children's rows, what earlier steps answered, and what lookups found.</summary>
internal sealed class RowContext(string file, SourceRow row, IReadOnlyDictionary<string, ChildRows> children, LookupCache lookups)
{
    private readonly Dictionary<string, JsonElement> _results = [];

    public SourceRow Row => row;

    public LookupCache Lookups => lookups;

    /// <summary>What is wrong with the row.</summary>
    public List<RowProblem> Problems { get; init; } = [];

    /// <summary>The payloads of the steps that the row has gone through, by mutation.</summary>
    public IDictionary<string, JsonElement> Results => _results;

    /// <summary>A child's rows of this row, each as a context of its own that shares the problems.</summary>
    public IEnumerable<RowContext> Children(string name) =>
        children[name].Of(row).Select(child => new RowContext(children[name].File, child, children, lookups) { Problems = Problems });

    public void Report(string? column, string message) => Problems.Add(new RowProblem(file, row.Line, column, message));
}
