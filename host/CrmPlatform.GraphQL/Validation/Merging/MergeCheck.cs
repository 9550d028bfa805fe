using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>Finds fields that cannot be merged, in graphql-js's order. spec: FieldsInSetCanMerge()</summary>
/// <remarks>
/// Fields are compared with each other and with each spread fragment's, and spread fragments with each other: a fragment is then
/// compared once, however often it is spread.
/// </remarks>
internal sealed class MergeCheck(ValidationContext context)
{
    private readonly Dictionary<(SelectionSetNode, NamedType?), CollectedFields> _collected = [];
    private readonly ComparedPairs _fieldsWithFragments = new();
    private readonly ComparedPairs _fragments = new();
    private readonly ComparisonBudget _budget = new(context);

    /// <summary>The conflicts within a selection set, no more of them than can be told.</summary>
    public IReadOnlyList<FieldConflict> Within(SelectionSetNode selectionSet, NamedType? type)
    {
        List<FieldConflict>? conflicts = null;
        var most = context.Options.Limits.MaxErrors;
        var fields = Collect(selectionSet, type);
        foreach (var (key, same) in fields.ByKey)
        {
            for (var i = 0; i < same.Count; i++)
            {
                for (var j = i + 1; j < same.Count && !(conflicts?.Count > most); j++)
                {
                    Compare(key, same[i], same[j], isExclusive: false, ref conflicts);
                }
            }
        }

        for (var i = 0; i < fields.Spreads.Count; i++)
        {
            CompareWithFragment(fields, fields.Spreads[i], isExclusive: false, ref conflicts);
            for (var j = i + 1; j < fields.Spreads.Count; j++)
            {
                CompareFragments(fields.Spreads[i], fields.Spreads[j], isExclusive: false, ref conflicts);
            }
        }

        return conflicts ?? [];
    }

    private void CompareWithFragment(CollectedFields fields, FragmentNode fragment, bool isExclusive, ref List<FieldConflict>? conflicts)
    {
        _budget.SpendLevel();
        if (fields.ByKey.Count == 0 || !_fieldsWithFragments.Add(fields, fragment, isExclusive))
        {
            return;
        }

        // A fragment that spreads itself is reported by NoFragmentCycles.
        var others = Collect(fragment);
        if (ReferenceEquals(fields, others))
        {
            return;
        }

        CompareAll(fields, others, isExclusive, ref conflicts);
        foreach (var spread in others.Spreads)
        {
            CompareWithFragment(fields, spread, isExclusive, ref conflicts);
        }
    }

    private void CompareFragments(FragmentNode first, FragmentNode second, bool isExclusive, ref List<FieldConflict>? conflicts)
    {
        _budget.SpendLevel();
        if (ReferenceEquals(first, second) || !_fragments.AddEither(first, second, isExclusive))
        {
            return;
        }

        var firstFields = Collect(first);
        var secondFields = Collect(second);
        CompareAll(firstFields, secondFields, isExclusive, ref conflicts);
        foreach (var spread in secondFields.Spreads)
        {
            CompareFragments(first, spread, isExclusive, ref conflicts);
        }

        foreach (var spread in firstFields.Spreads)
        {
            CompareFragments(spread, second, isExclusive, ref conflicts);
        }
    }

    private List<FieldConflict>? Between(CollectedFields first, CollectedFields second, bool isExclusive)
    {
        // Most have none, and there are many to ask.
        List<FieldConflict>? conflicts = null;
        CompareAll(first, second, isExclusive, ref conflicts);
        foreach (var spread in second.Spreads)
        {
            CompareWithFragment(first, spread, isExclusive, ref conflicts);
        }

        foreach (var spread in first.Spreads)
        {
            CompareWithFragment(second, spread, isExclusive, ref conflicts);
        }

        foreach (var firstSpread in first.Spreads)
        {
            foreach (var secondSpread in second.Spreads)
            {
                CompareFragments(firstSpread, secondSpread, isExclusive, ref conflicts);
            }
        }

        return conflicts;
    }

    private void CompareAll(CollectedFields first, CollectedFields second, bool isExclusive, ref List<FieldConflict>? conflicts)
    {
        foreach (var (key, firstFields) in first.ByKey)
        {
            if (!second.ByKey.TryGetValue(key, out var secondFields))
            {
                continue;
            }

            foreach (var firstField in firstFields)
            {
                foreach (var secondField in secondFields)
                {
                    Compare(key, firstField, secondField, isExclusive, ref conflicts);
                }
            }
        }
    }

    private void Compare(string key, FieldOccurrence first, FieldOccurrence second, bool isExclusive, ref List<FieldConflict>? conflicts)
    {
        _budget.SpendLevel();
        var (a, b) = (first.Node, second.Node);
        if (first.IsSimple && second.IsSimple && ReferenceEquals(first.Definition, second.Definition) && a.Name.Value == b.Name.Value)
        {
            return;
        }

        // No object has two types, so fields of different object types never meet; only their shapes must be the same.
        isExclusive |= !ReferenceEquals(first.ParentType, second.ParentType) && first.ParentType is ObjectType && second.ParentType is ObjectType;
        if (!isExclusive && a.Name.Value != b.Name.Value)
        {
            (conflicts ??= []).Add(new(key, ValidationErrors.DifferentFields(a.Name.Value, b.Name.Value), [a], [b]));
        }
        else if (!isExclusive && !SyntaxComparison.SameArguments(a.Arguments, b.Arguments, _budget))
        {
            (conflicts ??= []).Add(new(key, ValidationErrors.DifferingArguments(), [a], [b]));
        }
        else if (first.IsStreamed || second.IsStreamed)
        {
            (conflicts ??= []).Add(new(key, ValidationErrors.OverlappingStreams(), [a], [b]));
        }
        else if (first.Definition?.Type is { } firstType && second.Definition?.Type is { } secondType && SyntaxComparison.TypesConflict(firstType, secondType))
        {
            (conflicts ??= []).Add(new(key, ValidationErrors.ConflictingTypes(firstType, secondType), [a], [b]));
        }
        else if (a.SelectionSet is { } firstSet && b.SelectionSet is { } secondSet)
        {
            first.Below ??= Collect(firstSet, first.Definition?.Type.Named);
            second.Below ??= Collect(secondSet, second.Definition?.Type.Named);
            if (Between(first.Below, second.Below, isExclusive) is { } below)
            {
                (conflicts ??= []).Add(FieldConflict.OfSubfields(key, a, b, below));
            }
        }
    }

    private CollectedFields Collect(FragmentNode fragment) => Collect(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value));

    private CollectedFields Collect(SelectionSetNode selectionSet, NamedType? type)
    {
        if (!_collected.TryGetValue((selectionSet, type), out var fields))
        {
            _collected.Add((selectionSet, type), fields = new CollectedFields(selectionSet, type, context));
        }

        return fields;
    }
}
