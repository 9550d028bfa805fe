using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Makes the types of what is computed of rows.</summary>
internal sealed class AggregateTypes(TypeRegistry registry, OutputTypes outputs, Owners owners, RowFields rows, FieldReads reads, GroupKeyTypes keys, GroupOrderInputs orders, Problems problems)
{
    private readonly Dictionary<Type, AggregateModel> _made = [];
    private readonly Queue<(Type Row, string Path)> _unread = [];

    public AggregateModel Of(Type row, string path)
    {
        if (!_made.TryGetValue(row, out var model))
        {
            _made[row] = model = new AggregateModel(Declare(row, "Aggregate", "What is computed of rows.", path), keys.Of(row));
            _unread.Enqueue((row, path));
        }

        return model;
    }

    /// <summary>Reads the fields of types that were asked for since.</summary>
    public void ReadFields()
    {
        while (_unread.TryDequeue(out var next))
        {
            Read(_made[next.Row], next.Row, next.Path);
        }

        keys.ReadFields();
    }

    private void Read(AggregateModel model, Type row, string path)
    {
        foreach (var column in AggregateColumns.Of(row, rows))
        {
            model.Columns.TryAdd(column.Name, column);
        }

        model.Group = Declare(row, "Group", "What is computed of the rows of a group.", path);
        Add(model.Group, new FieldDefinition("key", new NonNullType(model.Keys.Key), [])
        {
            Description = "What the group's rows share.",
            Resolver = new PropertyResolver(static o => new KeyPart((GroupRow)o, "")),
        });
        var values = ValuesOf(model, row, path).ToList();
        foreach (var parent in (ObjectType[])[model.Type, model.Group])
        {
            Add(parent, new FieldDefinition("count", new NonNullType(Scalars.Int), [])
            {
                Description = "How many rows.",
                Resolver = new PropertyResolver(static o => ((AggregateRow)o).Count),
            });
            foreach (var (name, type, description) in values)
            {
                Add(parent, new FieldDefinition(name, new NonNullType(type), []) { Description = description, Resolver = new PropertyResolver(static o => o) });
            }
        }

        Add(model.Type, Groups(model, row));
    }

    private FieldDefinition Groups(AggregateModel model, Type row)
    {
        List<InputValueDefinition> arguments =
        [
            new("by", new NonNullType(model.Keys.By)) { Description = "What to group by." },
            new("order", new ListType(new NonNullType(orders.Of(NameOf(row), row, owners.NameOf(row), model)))) { Description = "In which order. Default: by the keys." },
            new("first", Scalars.Int) { Description = $"How many groups from the start. Default: {GroupRequest.DefaultFirst}." },
        ];
        return new FieldDefinition("groups", new NonNullType(new ListType(new NonNullType(model.Group!))), arguments)
        {
            Description = "The same for groups of rows that share something.",
            Resolver = new GroupsResolver(model),
            AppliedDirectives = [CostDirectives.ListSizeOf(null, GroupRequest.DefaultFirst, ["first"], [])],
        };
    }

    private IEnumerable<(string Name, ObjectType Type, string Description)> ValuesOf(AggregateModel model, Type row, string path)
    {
        var columns = model.Columns.Values;
        var numbers = columns.Where(c => c.IsNumber).ToList();
        var ranged = columns.Where(c => ColumnTypes.IsRanged(c.Type)).ToList();
        var distinct = columns.Where(c => !c.IsMoney).ToList();
        if (distinct.Count > 0)
        {
            var type = Values(row, "DistinctCounts", distinct, path, _ => new NonNullType(Scalars.Int), c => o => ((AggregateRow)o).Distinct(c));
            yield return ("countDistinct", type, "How many different values there are, without null.");
        }

        if (numbers.Count > 0)
        {
            var sums = Values(row, "Sums", numbers, path, SumType, c => o => ((AggregateRow)o).Sum(c));
            yield return ("sum", sums, "The sums, 0 of nothing. Amounts of several currencies have none.");
            var averages = Values(row, "Averages", numbers, path, AverageType, c => o => ((AggregateRow)o).Average(c));
            yield return ("average", averages, "The means of the values that there are.");
        }

        if (ranged.Count > 0)
        {
            yield return ("min", Values(row, "Minima", ranged, path, LeafType, c => o => ((AggregateRow)o).Extreme(SlotKind.Min, c)), "The least values.");
            yield return ("max", Values(row, "Maxima", ranged, path, LeafType, c => o => ((AggregateRow)o).Extreme(SlotKind.Max, c)), "The greatest values.");
        }
    }

    private ObjectType Values(
        Type row, string suffix, IEnumerable<AggregateColumn> columns, string path, Func<AggregateColumn, GraphQLType?> typeOf, Func<AggregateColumn, Func<object, object?>> read)
    {
        var made = Declare(row, suffix, "One value for each column.", path);
        foreach (var column in columns)
        {
            if (typeOf(column) is { } type)
            {
                var field = new FieldDefinition(column.Name, type, []) { Description = owners.Describe(column.Path[0]), Resolver = new PropertyResolver(read(column)) };
                Add(made, reads.Of(field, row, column.Name));
            }
        }

        return made;
    }

    // Amounts of several currencies have no sum, so it may be missing; other sums always are there.
    private GraphQLType? SumType(AggregateColumn column) =>
        column.IsMoney ? outputs.Named(typeof(Sdk.Money), column.Name) : Scalars.For(column.SumType) is { } scalar && column.Currency is null ? new NonNullType(scalar) : Scalars.For(column.SumType);

    private GraphQLType? AverageType(AggregateColumn column) =>
        column.IsMoney ? outputs.Named(typeof(Sdk.Money), column.Name) : column.SumType == typeof(double) ? Scalars.Float : Scalars.Decimal;

    private GraphQLType? LeafType(AggregateColumn column) => outputs.Named(column.IsMoney ? typeof(Sdk.Money) : column.Type, column.Name);

    private ObjectType Declare(Type row, string suffix, string description, string path)
    {
        var owner = owners.NameOf(row);
        var type = new ObjectType($"{NameOf(row)}{suffix}") { Description = description, Owner = owner };
        registry.Declare(new TypeDraft(type, null, owner, path), "[UseAggregation]");
        return type;
    }

    private string NameOf(Type row) => registry.FindOutput(row)?.Name ?? MemberNames.OfOutput(row);

    private void Add(ObjectType type, FieldDefinition field) => registry.DraftOf(type)!.Add(field, problems);
}
