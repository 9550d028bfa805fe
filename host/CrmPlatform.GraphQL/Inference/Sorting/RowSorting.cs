using System.Collections;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;

namespace CrmPlatform.GraphQL.Inference.Sorting;

/// <summary>Finds the order of a query: what the client asks for, else what the method says, else by id.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class RowSorting<TRow>
{
    private readonly Dictionary<string, SortKey<TRow>> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortKey<TRow>> _byField = new(StringComparer.Ordinal);

    public RowSorting(RowFields rows, RowColumns columns)
    {
        foreach (var property in columns.Of(typeof(TRow)))
        {
            AddPaths([property], columns);
        }

        AddFields("", [], typeof(TRow), rows);
        Unique = _byPath.GetValueOrDefault("Id");
    }

    /// <summary>The key that no two rows share; null when the row has no column <c>Id</c>.</summary>
    public SortKey<TRow>? Unique { get; }

    public SortKey<TRow>? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The keys that the client asks for.</summary>
    public List<(SortKey<TRow> Key, bool Descending)> Read(object? order)
    {
        var keys = new List<(SortKey<TRow> Key, bool Descending)>();
        foreach (var item in order as IEnumerable ?? Array.Empty<object>())
        {
            Read("", (IReadOnlyDictionary<string, object?>)item, keys);
        }

        return keys;
    }

    private void Read(string prefix, IReadOnlyDictionary<string, object?> fields, List<(SortKey<TRow> Key, bool Descending)> keys)
    {
        foreach (var (name, value) in fields)
        {
            if (value is IReadOnlyDictionary<string, object?> nested)
            {
                Read($"{prefix}{name}.", nested, keys);
            }
            else if (value is not null && _byField[prefix + name] is var key && keys.TrueForAll(k => k.Key != key))
            {
                keys.Add((key, value is "DESC"));
            }
        }
    }

    private void AddPaths(IReadOnlyList<PropertyInfo> path, RowColumns columns)
    {
        var shape = TypeShape.Of(path[^1]);
        if (SortKeys.IsSortable(shape.Type))
        {
            if (SortKeys.Of<TRow>(path) is { } key)
            {
                _byPath[key.Path] = key;
            }
        }
        else if (shape.Item is null && !RowColumns.IsLeaf(shape.Type) && path.Count < 4)
        {
            foreach (var property in columns.Of(shape.Type))
            {
                AddPaths([.. path, property], columns);
            }
        }
    }

    private void AddFields(string prefix, IReadOnlyList<string> path, Type type, RowFields rows)
    {
        foreach (var field in rows.Of(type))
        {
            string[] inner = [.. path, field.Property.Name];
            if (_byPath.TryGetValue(string.Join('.', inner), out var key))
            {
                _byField[prefix + field.Name] = key;
            }
            else if (TypeShape.Of(field.Property) is { Item: null, Type: var nested } && !RowColumns.IsLeaf(nested) && inner.Length < 4)
            {
                AddFields($"{prefix}{field.Name}.", inner, nested, rows);
            }
        }
    }
}
