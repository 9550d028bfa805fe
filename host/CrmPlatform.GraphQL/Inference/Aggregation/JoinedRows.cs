using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Rows with the rows that they lead to beside them.</summary>
internal sealed class JoinedRows
{
    private static readonly IReadOnlyDictionary<string, object?> NoArguments = new Dictionary<string, object?>();

    private readonly FieldBatch _batch;
    private readonly bool _isInMemory;
    private readonly Dictionary<string, Func<Expression, Expression>> _places = new() { [""] = static e => e };

    public JoinedRows(Expression rows, Type row, bool isInMemory, FieldBatch batch)
    {
        Rows = rows;
        Element = row;
        _isInMemory = isInMemory;
        _batch = batch;
    }

    public Expression Rows { get; private set; }

    /// <summary>The type of what the query gives.</summary>
    public Type Element { get; private set; }

    /// <summary>The row of an element.</summary>
    public Expression RowOf(Expression element) => _places[""](element);

    /// <summary>The value of a key for an element; null where the relation leads to nothing.</summary>
    public async ValueTask<Func<Expression, Expression>> AddAsync(GroupKey key)
    {
        var place = "";
        foreach (var join in key.Joins)
        {
            await JoinAsync(place, join);
            place = join.Path;
        }

        return element => At(place, element, key.Value);
    }

    private Expression At(string place, Expression element, Func<Expression, Expression> read)
    {
        var row = _places[place](element);
        var value = Paths.OrNull(read(row));

        // A database reads null of a row that is not there.
        return place.Length == 0 || !_isInMemory ? value : Expression.Condition(
            Expression.Equal(row, Expression.Constant(null, row.Type)), Expression.Default(value.Type), value);
    }

    private async ValueTask JoinAsync(string from, KeyJoin join)
    {
        if (_places.ContainsKey(join.Path))
        {
            return;
        }

        var others = (IQueryable)(await join.Relation.Query(null, _batch, NoArguments))!;
        var other = Expression.Parameter(join.Relation.Row, "other");
        var element = Expression.Parameter(Element, "element");
        var key = Paths.OrNull(Expression.Property(other, join.Relation.Key));
        var parentKey = At(from, element, r => Expression.Property(r, join.Relation.ParentKey));
        var joined = typeof(Joined<,>).MakeGenericType(Element, join.Relation.Row);
        var pair = Expression.MemberInit(
            Expression.New(joined),
            Expression.Bind(joined.GetProperty(nameof(Joined<,>.Row))!, element),
            Expression.Bind(joined.GetProperty(nameof(Joined<,>.Other))!, other));
        Rows = Expression.Call(
            typeof(Queryable), nameof(Queryable.LeftJoin), [Element, join.Relation.Row, key.Type, joined],
            Rows, others.Expression, Expression.Lambda(parentKey, element), Expression.Lambda(key, other), Expression.Lambda(pair, element, other));
        Element = joined;
        foreach (var (path, place) in _places.ToList())
        {
            _places[path] = e => place(Expression.Property(e, nameof(Joined<,>.Row)));
        }

        _places[join.Path] = e => Expression.Property(e, nameof(Joined<,>.Other));
    }
}
