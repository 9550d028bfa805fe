using System.Collections;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Which groups a client asks for.</summary>
internal sealed class GroupRequest
{
    /// <summary>Groups when <c>first</c> is not given.</summary>
    public const int DefaultFirst = 100;

    private const int MaxKeys = 5;

    private readonly List<GroupOrder> _order = [];

    private GroupRequest(IReadOnlyList<GroupKey> keys, IReadOnlyDictionary<Slot, int> slots, int first) => (Keys, Slots, First) = (keys, slots, first);

    public IReadOnlyList<GroupKey> Keys { get; }

    public IReadOnlyDictionary<Slot, int> Slots { get; }

    public int First { get; }

    /// <summary>What groups are sorted by; at last by their keys, so that every group has one place.</summary>
    public IReadOnlyList<GroupOrder> Order => _order;

    /// <exception cref="GraphQLException">The arguments ask for nothing, or for too much.</exception>
    public static GroupRequest Of(FieldBatch batch, AggregateModel model, int max)
    {
        var field = batch.Field.Name;
        var keys = model.Keys.Read((IReadOnlyDictionary<string, object?>)batch.Arguments["by"]!);
        if (keys.Count is 0 or > MaxKeys)
        {
            throw keys.Count == 0 ? AggregateErrors.NoKeys(field) : AggregateErrors.TooManyKeys(field, MaxKeys);
        }

        var first = batch.Arguments.GetValueOrDefault("first") as int? ?? Math.Min(DefaultFirst, max);
        if (first < 1 || first > max)
        {
            throw AggregateErrors.BadCount(field, first, max);
        }

        var selection = new AggregateSelection(model);
        selection.Add(batch.Selection, model.Group!);
        var order = GroupOrders.Read(batch.Arguments.GetValueOrDefault("order") as IEnumerable, model);
        foreach (var amount in order.Select(o => o.Slot?.Column).Where(c => c?.Currency is not null))
        {
            selection.AddCurrencies(amount!);
        }

        var request = new GroupRequest(keys, selection.Slots, first);
        request._order.AddRange(order);
        request._order.Add(new GroupOrder(null, false, false));
        return request;
    }

    /// <summary>Amounts of several currencies have no order, unless the groups are told apart by them.</summary>
    /// <exception cref="GraphQLException">The groups are sorted by such amounts.</exception>
    public void CheckOrder(IReadOnlyList<GroupRow> groups)
    {
        foreach (var column in _order.Select(o => o.Slot?.Column).Where(c => c?.Currency is not null))
        {
            var isMixed = groups.Select(g => g.CurrenciesOf(column!)).SelectMany(c => new[] { c.First, c.Last }).OfType<string>().Distinct().Skip(1).Any();
            if (isMixed && !Keys.Any(k => k.Column is { } key && key.SequenceEqual(column!.Currency!)))
            {
                throw AggregateErrors.MixedCurrencies("order", column!.Name);
            }
        }
    }
}
