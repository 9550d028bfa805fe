using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>The rows of a child file, by the key of their parent.</summary>
internal sealed class ChildRows
{
    private readonly Dictionary<string, List<SourceRow>> _rows = [];
    private readonly int _parentColumn;

    private ChildRows(SourceFile file, int parentColumn)
    {
        File = file.Name;
        Columns = file;
        _parentColumn = parentColumn;
    }

    public string File { get; }

    /// <summary>The file's header; its rows are all read.</summary>
    public SourceFile Columns { get; }

    /// <summary>Reads the whole child file; what does not fit is added to the problems.</summary>
    public static ChildRows? Read(string folder, ChildFile child, SourceFile parent, List<string> problems)
    {
        using var file = SourceFile.Open(Path.Combine(folder, child.File), child.Format);
        var parentName = child.Parent ?? child.Key;
        if (parent.IndexOf(parentName) is not { } parentColumn)
        {
            problems.Add(ImportErrors.UnknownColumn(parentName, parent));
            return null;
        }

        if (file.IndexOf(child.Key) is not { } keyColumn)
        {
            problems.Add(ImportErrors.UnknownColumn(child.Key, file));
            return null;
        }

        var rows = new ChildRows(file, parentColumn);
        while (file.Read() is var (row, problem) && (row ?? (object?)problem) is not null)
        {
            if (problem is not null)
            {
                problems.Add(problem.ToString());
                continue;
            }

            var key = row!.Fields[keyColumn].Trim();
            rows._rows.TryAdd(key, []);
            rows._rows[key].Add(row);
        }

        return rows;
    }

    public IReadOnlyList<SourceRow> Of(SourceRow parent) => _rows.GetValueOrDefault(parent.Fields[_parentColumn].Trim()) ?? [];
}
