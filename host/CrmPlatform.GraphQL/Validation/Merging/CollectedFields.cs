using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>The fields of a selection set by response key, inline fragments included, and the fragments that it spreads.</summary>
internal sealed class CollectedFields
{
    private readonly Dictionary<string, List<FieldOccurrence>> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spread = new(StringComparer.Ordinal);

    public CollectedFields(SelectionSetNode selectionSet, NamedType? type, Schema schema) => Collect(selectionSet, type, schema);

    public IReadOnlyDictionary<string, List<FieldOccurrence>> ByKey => _byKey;

    /// <summary>The names of the fragments, each once, in order.</summary>
    public List<string> Spreads { get; } = [];

    private void Collect(SelectionSetNode selectionSet, NamedType? type, Schema schema)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var occurrence = new FieldOccurrence(type, field, (type as FieldedType)?.FindField(field.Name.Value));
                    if (_byKey.TryGetValue(field.ResponseKey, out var same))
                    {
                        same.Add(occurrence);
                    }
                    else
                    {
                        _byKey.Add(field.ResponseKey, [occurrence]);
                    }

                    break;
                case FragmentSpreadNode { Name.Value: var name }:
                    if (_spread.Add(name))
                    {
                        Spreads.Add(name);
                    }

                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is { } condition ? schema.FindType(condition.Name.Value) : type, schema);
                    break;
            }
        }
    }
}
