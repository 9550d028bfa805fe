using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Makes the inputs by which groups are sorted.</summary>
internal sealed class GroupOrderInputs(TypeRegistry registry, SortInputs sorts, FieldReads reads)
{
    public InputObjectType Of(string row, Type type, string owner, AggregateModel model)
    {
        var numbers = model.Columns.Values.Where(c => c.IsNumber).ToList();
        var ranged = model.Columns.Values.Where(c => ColumnTypes.IsRanged(c.Type)).ToList();
        List<InputValueDefinition> fields =
        [
            new("key", sorts.Direction()) { Description = "By what the groups' rows share." },
            new("count", sorts.Direction()) { Description = "By how many rows there are." },
        ];
        if (numbers.Count > 0)
        {
            var input = Columns($"{row}NumberOrderInput", type, owner, numbers);
            fields.Add(new InputValueDefinition("sum", input) { Description = "By sums." });
            fields.Add(new InputValueDefinition("average", input) { Description = "By means." });
        }

        if (ranged.Count > 0)
        {
            var input = Columns($"{row}ValueOrderInput", type, owner, ranged);
            fields.Add(new InputValueDefinition("min", input) { Description = "By least values." });
            fields.Add(new InputValueDefinition("max", input) { Description = "By greatest values." });
        }

        return Declare($"{row}GroupOrderInput", owner, "What groups are sorted by.", fields);
    }

    private InputObjectType Columns(string name, Type type, string owner, IEnumerable<AggregateColumn> columns) =>
        Declare(name, owner, "Which column's value groups are sorted by.", [.. columns.Select(c => reads.Of(new InputValueDefinition(c.Name, sorts.Direction()), type, c.Name))]);

    private InputObjectType Declare(string name, string owner, string description, IReadOnlyList<InputValueDefinition> fields)
    {
        var made = new InputObjectType(name) { Description = description, Owner = owner };
        made.Complete(fields);
        registry.Declare(made, "[UseAggregation]", owner);
        return made;
    }
}
