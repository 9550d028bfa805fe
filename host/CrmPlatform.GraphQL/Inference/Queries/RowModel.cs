using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Selects of rows only the columns that a selection needs.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class RowModel<TRow>
{
    private const int MaxProjections = 1_000;

    private readonly IReadOnlyList<PropertyInfo> _columns;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly UInt128 _encrypted;
    private readonly ConstructorInfo? _constructor;
    private readonly ObjectType? _type;
    private readonly ConcurrentDictionary<UInt128, Expression<Func<TRow, TRow>>> _projections = [];

    // A plan keeps one list of fields for all its runs.
    private readonly ConditionalWeakTable<IReadOnlyList<SelectedField>, StrongBox<ColumnSet>> _selections = [];

    public RowModel(ObjectType? type, IReadOnlyList<PropertyInfo> columns)
    {
        _type = type;
        _columns = columns;
        _constructor = typeof(TRow).GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        for (var i = 0; i < columns.Count; i++)
        {
            _byName.TryAdd(columns[i].Name, i);
            _encrypted |= i < ColumnSet.Limit && RowColumns.IsEncrypted(columns[i]) ? UInt128.One << i : 0;
        }
    }

    private bool CanProject => _constructor is not null && !typeof(TRow).IsAbstract && _columns.Count is > 0 and <= ColumnSet.Limit;

    /// <summary>The columns that the fields below a selection need.</summary>
    public ColumnSet Of(FieldSelection selection)
    {
        // Rows of an interface or union are of several types, of which any column may be needed.
        if (_type is null)
        {
            return ColumnSet.Whole;
        }

        var fields = selection.FieldsOf(_type);
        if (!_selections.TryGetValue(fields, out var known))
        {
            known = new StrongBox<ColumnSet>(Of(fields));
            _selections.AddOrUpdate(fields, known);
        }

        return known.Value;
    }

    /// <summary>The set of some properties; the whole row when one of them is no column.</summary>
    public ColumnSet Of(IEnumerable<string>? properties)
    {
        var set = default(ColumnSet);
        if (properties is null)
        {
            return ColumnSet.Whole;
        }

        foreach (var property in properties)
        {
            if (!_byName.TryGetValue(property, out var column))
            {
                return ColumnSet.Whole;
            }

            set = set.With(column);
        }

        return set;
    }

    /// <summary>The rows with only some columns loaded.</summary>
    public IQueryable<TRow> Project(IQueryable<TRow> rows, ColumnSet columns)
    {
        // In memory there is nothing to save, and a copy would lose what is no column.
        // An encrypted value is opened with its whole row, once.
        if (columns.IsWhole || !CanProject || rows is EnumerableQuery || (columns.Bits & _encrypted) != 0)
        {
            return rows;
        }

        if (!_projections.TryGetValue(columns.Bits, out var projection))
        {
            projection = MakeProjection(columns);
            if (_projections.Count < MaxProjections)
            {
                _projections.TryAdd(columns.Bits, projection);
            }
        }

        return rows.Select(projection);
    }

    private ColumnSet Of(IReadOnlyList<SelectedField> fields)
    {
        var set = default(ColumnSet);
        foreach (var field in fields)
        {
            // __typename and the like read nothing of the row.
            if (!field.Field.Name.StartsWith("__", StringComparison.Ordinal))
            {
                set = set.With(Of(field.Field.Resolver?.Requires));
            }
        }

        return set;
    }

    private Expression<Func<TRow, TRow>> MakeProjection(ColumnSet columns)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var bindings = new List<MemberBinding>();
        for (var i = 0; i < _columns.Count; i++)
        {
            if (columns.Contains(i))
            {
                bindings.Add(Expression.Bind(_columns[i], Expression.Property(row, _columns[i])));
            }
        }

        // A selection without columns, such as __typename alone, still needs a row of the table.
        if (bindings.Count == 0)
        {
            var first = _byName.GetValueOrDefault("Id");
            bindings.Add(Expression.Bind(_columns[first], Expression.Property(row, _columns[first])));
        }

        return Expression.Lambda<Func<TRow, TRow>>(Expression.MemberInit(Expression.New(_constructor!), bindings), row);
    }
}
