using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>The fields of a selection set by response key, inline fragments included, and the fragments that it spreads.</summary>
internal sealed class CollectedFields
{
    private readonly Dictionary<string, List<FieldOccurrence>> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<FragmentNode> _spread = [];

    public CollectedFields(SelectionSetNode selectionSet, NamedType? type, ValidationContext context) => Collect(selectionSet, type, context);

    public Dictionary<string, List<FieldOccurrence>> ByKey => _byKey;

    /// <summary>The known fragments, each once, in order.</summary>
    public List<FragmentNode> Spreads { get; } = [];

    private void Collect(SelectionSetNode selectionSet, NamedType? type, ValidationContext context)
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
                case FragmentSpreadNode spread:
                    if (context.FindFragment(spread.Name.Value) is { } fragment && _spread.Add(fragment))
                    {
                        Spreads.Add(fragment);
                    }

                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is { } condition ? context.Schema.FindType(condition.Name.Value) : type, context);
                    break;
            }
        }
    }
}
