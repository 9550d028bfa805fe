using CrmPlatform.Architecture.Tests.Support.Metadata;

namespace CrmPlatform.Architecture.Tests.Support;

/// <summary>Finds the circles of files that use one another (the strongly connected parts, by Tarjan).</summary>
internal sealed class FileCircles
{
    private readonly Dictionary<string, HashSet<string>> _uses;
    private readonly Dictionary<string, int> _index = [];
    private readonly Dictionary<string, int> _low = [];
    private readonly Stack<string> _path = new();
    private readonly HashSet<string> _onPath = [];
    private readonly List<IReadOnlyList<string>> _circles = [];

    private FileCircles(Dictionary<string, HashSet<string>> uses) => _uses = uses;

    /// <summary>The circles of two files or more, the biggest first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IReadOnlyList<CompiledType> types)
    {
        var files = types.ToDictionary(t => (t.Namespace, t.Name), t => t.File);
        var uses = types.GroupBy(t => t.File).ToDictionary(
            g => g.Key,
            g => g.SelectMany(t => t.Uses)
                .Select(u => files.GetValueOrDefault((u.Namespace, u.Name)))
                .Where(f => f is not null && f != g.Key)
                .Select(f => f!)
                .ToHashSet());
        var search = new FileCircles(uses);
        foreach (var file in uses.Keys.Where(f => !search._index.ContainsKey(f)))
        {
            search.Visit(file);
        }

        return [.. search._circles.OrderByDescending(c => c.Count)];
    }

    private void Visit(string file)
    {
        _index[file] = _low[file] = _index.Count;
        _path.Push(file);
        _onPath.Add(file);
        foreach (var next in _uses[file])
        {
            if (!_index.ContainsKey(next))
            {
                Visit(next);
                _low[file] = Math.Min(_low[file], _low[next]);
            }
            else if (_onPath.Contains(next))
            {
                _low[file] = Math.Min(_low[file], _index[next]);
            }
        }

        if (_low[file] != _index[file])
        {
            return;
        }

        var circle = new List<string>();
        string last;
        do
        {
            last = _path.Pop();
            _onPath.Remove(last);
            circle.Add(last);
        }
        while (last != file);

        if (circle.Count > 1)
        {
            _circles.Add([.. circle.Order(StringComparer.Ordinal)]);
        }
    }
}
