using System.Collections;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Reads by what groups are sorted.</summary>
internal static class GroupOrders
{
    public static List<GroupOrder> Read(IEnumerable? given, AggregateModel model)
    {
        var order = new List<GroupOrder>();
        foreach (var item in given ?? Array.Empty<object>())
        {
            foreach (var (name, value) in (IReadOnlyDictionary<string, object?>)item)
            {
                order.AddRange(value switch
                {
                    null => [],
                    IReadOnlyDictionary<string, object?> columns => columns.Where(c => c.Value is not null).Select(c => Of(name, model.Columns[c.Key], c.Value is "DESC")),
                    _ => [new GroupOrder(name == "key" ? null : new Slot(SlotKind.Count, null), false, value is "DESC")],
                });
            }
        }

        return order;
    }

    private static GroupOrder Of(string function, AggregateColumn column, bool descending)
    {
        var kind = function switch { "min" => SlotKind.Min, "max" => SlotKind.Max, _ => SlotKind.Sum };
        return new GroupOrder(new Slot(kind, column), function == "average", descending);
    }
}
