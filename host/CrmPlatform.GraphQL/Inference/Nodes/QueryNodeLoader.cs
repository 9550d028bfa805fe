using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Nodes;

/// <summary>Loads objects by a query of all rows, to which the keys are added.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class QueryNodeLoader<TRow>(Invocation invoke, RowModel<TRow> model, PropertyInfo id) : NodeLoader
{
    private static readonly IReadOnlyDictionary<string, object?> NoArguments = new Dictionary<string, object?>();

    private readonly ParameterExpression _row = Expression.Parameter(typeof(TRow), "row");
    private readonly Late<Func<TRow, Guid>> _id = new(() => PropertyAccess.Compile<TRow, Guid>(id));
    private readonly ColumnSet _idOnly = model.Of([id.Name]);
    private readonly Late<Func<Guid, TRow>>? _stub = StubOf(id);

    public override ValueTask<IReadOnlyDictionary<Guid, object>> LoadAsync(FieldBatch batch, FieldSelection selection, IReadOnlyCollection<Guid> keys) =>
        LoadAsync(batch, model.Of(selection), keys);

    public override ValueTask<IReadOnlyDictionary<Guid, object>> FindAsync(FieldBatch batch, IReadOnlyCollection<Guid> keys) => LoadAsync(batch, _idOnly, keys);

    private async ValueTask<IReadOnlyDictionary<Guid, object>> LoadAsync(FieldBatch batch, ColumnSet columns, IReadOnlyCollection<Guid> keys)
    {
        var objects = new Dictionary<Guid, object>(keys.Count);
        var all = (IQueryable<TRow>)(await invoke(null, batch, NoArguments))!;
        var condition = keys.Count == 1 ? Expression.Equal(IdOf, Holder<Guid>.Of(keys.First())) : QueryExpressions.In(IdOf, keys.ToList());
        var rows = model.Project(all.WhereFree(Expression.Lambda<Func<TRow, bool>>(condition, _row)), columns.With(_idOnly));
        foreach (var row in await MemoryQueryRunner.For(all, batch.Services).ToListAsync(rows, batch.Cancellation))
        {
            objects[_id.Value(row)] = row!;
        }

        return objects;
    }

    public override IReadOnlyDictionary<Guid, object>? WithoutLoading(FieldSelection selection, IReadOnlyCollection<Guid> keys)
    {
        if (_stub is null || !model.Of(selection).IsWithin(_idOnly))
        {
            return null;
        }

        return keys.ToDictionary(k => k, k => (object)_stub.Value(k)!);
    }

    private Expression IdOf => Expression.Property(_row, id);

    private static Late<Func<Guid, TRow>>? StubOf(PropertyInfo id)
    {
        var constructor = typeof(TRow).GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        if (constructor is null || typeof(TRow).IsAbstract || id.SetMethod is null)
        {
            return null;
        }

        var key = Expression.Parameter(typeof(Guid), "key");
        return new Late<Func<Guid, TRow>>(Expression.Lambda<Func<Guid, TRow>>(Expression.MemberInit(Expression.New(constructor), Expression.Bind(id, key)), key).Compile);
    }
}
