using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>What is selected below a field, worked out for each object type when the first such object appears.</summary>
/// <remarks>Working it out for all types at once would take types to the power of depth steps.</remarks>
internal sealed class SelectionPlan : FieldSelection
{
    /// <summary>The selection of a leaf.</summary>
    public static readonly SelectionPlan Empty = new();

    private readonly PlanSource? _source;
    private readonly IReadOnlyList<SelectionSetNode> _selectionSets;
    private ObjectPlan[] _plans = [];

    /// <summary>Plans selection sets that are merged, on values of a type.</summary>
    public SelectionPlan(PlanSource source, CompositeType type, IReadOnlyList<SelectionSetNode> selectionSets)
    {
        _source = source;
        _selectionSets = selectionSets;
        Type = type;
    }

    private SelectionPlan() => _selectionSets = [];

    /// <summary>The type of the values; null for a leaf.</summary>
    public CompositeType? Type { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<SelectedField> FieldsOf(ObjectType type) => _source is null ? [] : Of(type).AllFields;

    /// <inheritdoc/>
    public override bool Includes(string fieldName)
    {
        if (_source is null)
        {
            return false;
        }

        foreach (var type in _source.Schema.PossibleTypes(Type!))
        {
            foreach (var field in Of(type).AllFields)
            {
                if (field.Field.Name == fieldName)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The object types that values may have.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes => Type is ObjectType only ? [only] : _source is null ? [] : [.. _source.Schema.PossibleTypes(Type!)];

    /// <summary>What is selected of objects of a type. The same instance every time.</summary>
    public ObjectPlan Of(ObjectType type)
    {
        foreach (var plan in Volatile.Read(ref _plans))
        {
            if (ReferenceEquals(plan.Type, type))
            {
                return plan;
            }
        }

        return Add(type);
    }

    private ObjectPlan Add(ObjectType type)
    {
        lock (_selectionSets)
        {
            foreach (var known in _plans)
            {
                if (ReferenceEquals(known.Type, type))
                {
                    return known;
                }
            }

            var plan = new ObjectPlan(_source!, type, ObjectCollector.Collect(_source!, type, _selectionSets));
            Volatile.Write(ref _plans, [.. _plans, plan]);
            return plan;
        }
    }
}
