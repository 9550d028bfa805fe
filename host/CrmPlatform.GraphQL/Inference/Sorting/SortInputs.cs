using System.Reflection;
using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Sorting;

/// <summary>Makes the sort inputs of row types.</summary>
internal sealed class SortInputs(TypeRegistry registry, Owners owners, RowFields rows, FieldReads reads)
{
    private const string Engine = "CrmPlatform.GraphQL";

    private readonly HashSet<Type> _open = [];
    private EnumType? _direction;

    /// <summary>The input of a row type or complex value; null when nothing of it can be sorted by.</summary>
    public InputObjectType? Of(Type row)
    {
        var name = $"{registry.FindOutput(row)?.Name ?? MemberNames.OfOutput(row)}SortInput";
        if (registry.Find(name) is InputObjectType known)
        {
            return known;
        }

        // A value that holds another of its own type has no end of columns.
        if (!_open.Add(row))
        {
            return null;
        }

        var fields = FieldsOf(row);
        _open.Remove(row);
        if (fields.Count == 0)
        {
            return null;
        }

        var made = new InputObjectType(name) { Description = "What rows are sorted by.", Owner = owners.NameOf(row) };
        made.Complete(fields);
        registry.Declare(made, "[UseSorting]", owners.NameOf(row));
        return made;
    }

    private List<InputValueDefinition> FieldsOf(Type row)
    {
        var fields = new List<InputValueDefinition>();
        foreach (var field in rows.Of(row))
        {
            if (TypeOf(field.Property) is { } type)
            {
                fields.Add(reads.Of(new InputValueDefinition(field.Name, type) { Description = owners.Describe(field.Property) }, row, field.Name));
            }
        }

        return fields;
    }

    private NamedType? TypeOf(PropertyInfo property)
    {
        var shape = TypeShape.Of(property);
        if (shape.Item is not null)
        {
            return null;
        }

        if (RowColumns.IsLeaf(shape.Type))
        {
            return SortKeys.IsSortable(shape.Type) ? Direction() : null;
        }

        return Of(shape.Type);
    }

    /// <summary>The type of directions.</summary>
    public EnumType Direction()
    {
        if (_direction is null)
        {
            _direction = new EnumType("SortEnumType",
            [
                new EnumValueDefinition("ASC", "ASC") { Description = "From the least to the greatest; rows without a value first." },
                new EnumValueDefinition("DESC", "DESC") { Description = "From the greatest to the least; rows without a value last." },
            ]) { Description = "A direction of sorting.", Owner = Engine };
            registry.Declare(_direction, "[UseSorting]", Engine);
        }

        return _direction;
    }
}
