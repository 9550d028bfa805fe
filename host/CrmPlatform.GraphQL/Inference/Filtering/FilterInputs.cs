using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>Makes the filter inputs of row types and the filters behind them.</summary>
internal sealed class FilterInputs(TypeRegistry registry, Owners owners, RowFields rows, FieldReads reads, OperationInputs operations)
{
    private const int ExistsWeight = 10;

    private readonly Dictionary<Type, (InputObjectType Type, RowFilter Filter)> _made = [];
    private readonly Queue<Type> _unread = [];

    public (InputObjectType Type, RowFilter Filter) Of(Type row)
    {
        if (!_made.TryGetValue(row, out var made))
        {
            var owner = owners.NameOf(row);
            var name = $"{registry.FindOutput(row)?.Name ?? MemberNames.OfOutput(row)}FilterInput";
            made = (new InputObjectType(name) { Description = "Conditions on a row; all of them must hold.", Owner = owner }, new RowFilter());
            _made[row] = made;
            registry.Declare(made.Type, "[UseFiltering]", owner);
            _unread.Enqueue(row);
        }

        return made;
    }

    /// <summary>Reads the fields of filters that were asked for since.</summary>
    public void ReadFields()
    {
        while (_unread.TryDequeue(out var row))
        {
            var (type, filter) = _made[row];
            var self = new ListType(new NonNullType(type));
            List<InputValueDefinition> fields =
            [
                new("and", self) { Description = "All of these must hold." },
                new("or", self) { Description = "One of these must hold." },
            ];
            foreach (var field in rows.Of(row))
            {
                if (Add(filter, field) is { } input)
                {
                    fields.Add(reads.Of(new InputValueDefinition(field.Name, input) { Description = owners.Describe(field.Property) }, row, field.Name));
                }
            }

            foreach (var field in rows.FoundByValue(row))
            {
                filter.Add(field.Name, new EncryptedFilter(field.Property).Build);
                fields.Add(reads.Of(new InputValueDefinition(field.Name, operations.OfEncrypted()) { Description = owners.Describe(field.Property) }, row, field.Name));
            }

            foreach (var relation in rows.RelationsOf(row).Where(r => fields.All(f => f.Name != r.Name)))
            {
                fields.Add(reads.Of(new InputValueDefinition(relation.Name, Add(filter, relation)), row, relation.Name));
            }

            foreach (var reference in rows.ReferencesOf(row).Where(r => fields.All(f => f.Name != r.Name)))
            {
                fields.Add(reads.Of(new InputValueDefinition(reference.Name, AddReference(filter, reference)), row, reference.Name));
            }

            type.Complete(fields);
        }
    }

    private InputObjectType? Add(RowFilter filter, RowField field)
    {
        var shape = TypeShape.Of(field.Property);
        if (shape.Item is not null)
        {
            return null;
        }

        if (field.IdType is { } idType)
        {
            AddLeaf(filter, field, new FilterOperations(field.Property.PropertyType, IdConversion.Reader(shape.Type, idType)), false);
            return operations.OfId();
        }

        if (RowColumns.IsLeaf(shape.Type))
        {
            var input = operations.Of(shape.Type);
            if (input is not null)
            {
                AddLeaf(filter, field, new FilterOperations(field.Property.PropertyType, ScalarConversion.To(shape.Type)), shape.IsNullable);
            }

            return input;
        }

        var (type, inner) = Of(shape.Type);
        filter.Add(field.Name, (row, value, budget) =>
        {
            Expression member = Expression.Property(row, field.Property);
            return inner.Build(Nullable.GetUnderlyingType(member.Type) is null ? member : Expression.Property(member, "Value"), value, budget);
        });
        return type;
    }

    private InputObjectType Add(RowFilter filter, RowRelation relation)
    {
        var (type, related) = Of(relation.Row);
        var relations = new RelationFilter(relation, related);
        if (relation.IsMany)
        {
            filter.Add(relation.Name, relations.Many);
            return ListInput(type);
        }

        // The row holds the other's id itself, so for the id alone there is no need to look there.
        var draft = registry.DraftOf(registry.FindOutput(relation.Row));
        var shape = TypeShape.Of(relation.ParentKey);
        var read = RowFields.IdTypeOf(relation.Key, draft) is { } idType ? IdConversion.Reader(shape.Type, idType) : ScalarConversion.To(shape.Type);
        var ids = new FilterOperations(relation.ParentKey.PropertyType, read);
        filter.Add(relation.Name, (row, value, budget) => value is { Count: 1 } && value.GetValueOrDefault("id") is IReadOnlyDictionary<string, object?> id
            ? ids.Build(Expression.Property(row, relation.ParentKey), id, budget.IsInMemory)
            : relations.One(row, value, budget));
        return type;
    }

    private InputObjectType ListInput(InputObjectType item)
    {
        var name = $"List{item.Name}";
        if (registry.Find(name) is InputObjectType known)
        {
            return known;
        }

        var made = new InputObjectType(name) { Description = "Conditions on the rows that a row leads to; all of them must hold.", Owner = item.Owner };
        made.Complete(
        [
            new InputValueDefinition("all", item) { Description = "No row fails these.", AppliedDirectives = [CostDirectives.CostOf(ExistsWeight)] },
            new InputValueDefinition("none", item) { Description = "No row fulfils these.", AppliedDirectives = [CostDirectives.CostOf(ExistsWeight)] },
            new InputValueDefinition("some", item) { Description = "At least one row fulfils these.", AppliedDirectives = [CostDirectives.CostOf(ExistsWeight)] },
            new InputValueDefinition("any", Scalars.Boolean) { Description = "Whether there is a row at all.", AppliedDirectives = [CostDirectives.CostOf(ExistsWeight)] },
        ]);
        registry.Declare(made, "[UseFiltering]", item.Owner ?? "");
        return made;
    }

    private InputObjectType AddReference(RowFilter filter, RowField reference)
    {
        var leaf = Nullable.GetUnderlyingType(reference.Property.PropertyType) ?? reference.Property.PropertyType;
        var comparison = new FilterOperations(reference.Property.PropertyType, IdConversion.Reader(leaf, reference.IdType));
        filter.Add(reference.Name, (row, value, budget) => value.GetValueOrDefault("id") is IReadOnlyDictionary<string, object?> ids
            ? comparison.Build(Expression.Property(row, reference.Property), ids, budget.IsInMemory)
            : null);
        return ReferenceInput(reference.IdType!);
    }

    private InputObjectType ReferenceInput(string name)
    {
        var inputName = $"{name}ReferenceFilterInput";
        if (registry.Find(inputName) is InputObjectType known)
        {
            return known;
        }

        var made = new InputObjectType(inputName) { Description = $"Which `{name}` a row belongs to.", Owner = "CrmPlatform.GraphQL" };
        made.Complete([new InputValueDefinition("id", operations.OfId()) { Description = $"The id of the `{name}`." }]);
        registry.Declare(made, "[UseFiltering]", "CrmPlatform.GraphQL");
        return made;
    }

    private static void AddLeaf(RowFilter filter, RowField field, FilterOperations leaf, bool isNullable) =>
        filter.Add(field.Name, (row, value, budget) => leaf.Build(Expression.Property(row, field.Property), value, isNullable && budget.IsInMemory));
}
