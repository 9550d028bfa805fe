using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Finds out what has to be computed for a selection.</summary>
internal sealed class AggregateSelection(AggregateModel model)
{
    private readonly Dictionary<Slot, int> _slots = [];

    public IReadOnlyDictionary<Slot, int> Slots => _slots;

    /// <summary>Adds what a selection of an aggregate or group needs.</summary>
    public void Add(FieldSelection selection, ObjectType type)
    {
        foreach (var field in selection.FieldsOf(type))
        {
            if (field.Field.Name == "count")
            {
                Add(SlotKind.Count, null);
            }
            else if (field.Field.Name is "sum" or "average" or "min" or "max" or "countDistinct")
            {
                foreach (var value in field.Selection.FieldsOf((ObjectType)field.Field.Type.Named).Where(v => model.Columns.ContainsKey(v.Field.Name)))
                {
                    Add(field.Field.Name, model.Columns[value.Field.Name]);
                }
            }
        }
    }

    /// <summary>Adds what tells whether a column's amounts have one currency.</summary>
    public void AddCurrencies(AggregateColumn column)
    {
        Add(SlotKind.MinCurrency, column);
        Add(SlotKind.MaxCurrency, column);
    }

    private void Add(string function, AggregateColumn column)
    {
        switch (function)
        {
            case "countDistinct":
                Add(SlotKind.Distinct, column);
                return;
            case "average":
                Add(SlotKind.Sum, column);
                Add(SlotKind.Given, column);
                break;
            default:
                Add(function switch { "sum" => SlotKind.Sum, "min" => SlotKind.Min, _ => SlotKind.Max }, column);
                break;
        }

        if (column.Currency is not null)
        {
            AddCurrencies(column);
        }
    }

    private void Add(SlotKind kind, AggregateColumn? column) => _slots.TryAdd(new Slot(kind, column), _slots.Count);
}
