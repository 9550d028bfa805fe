using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>Compares what fields are given and what they return.</summary>
internal static class SyntaxComparison
{
    /// <summary>Whether two fields are given the same arguments, in any order.</summary>
    public static bool SameArguments(IReadOnlyList<ArgumentNode> first, IReadOnlyList<ArgumentNode> second, ComparisonBudget budget)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        foreach (var argument in first)
        {
            budget.Spend();
            var other = second.LastOrDefault(a => a.Name.Value == argument.Name.Value);
            if (other is null || !SameValues(argument.Value, other.Value, budget))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether values of two types cannot stand in one place. spec: SameResponseShape()</summary>
    public static bool TypesConflict(GraphQLType first, GraphQLType second) => (first, second) switch
    {
        (ListType a, ListType b) => TypesConflict(a.OfType, b.OfType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType a, NonNullType b) => TypesConflict(a.OfType, b.OfType),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => (first.IsLeaf || second.IsLeaf) && !ReferenceEquals(first, second),
    };

    private static bool SameValues(ValueNode first, ValueNode second, ComparisonBudget budget)
    {
        budget.Spend();
        return (first, second) switch
        {
            (ListValueNode a, ListValueNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => SameValues(pair.First, pair.Second, budget)),
            (ObjectValueNode a, ObjectValueNode b) => a.Fields.Count == b.Fields.Count
                && ByName(a).Zip(ByName(b)).All(pair => pair.First.Name.Value == pair.Second.Name.Value && SameValues(pair.First.Value, pair.Second.Value, budget)),
            (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.IsBlock == b.IsBlock,
            (IntValueNode a, IntValueNode b) => a.Text == b.Text,
            (FloatValueNode a, FloatValueNode b) => a.Text == b.Text,
            (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
            (EnumValueNode a, EnumValueNode b) => a.Name == b.Name,
            (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
            (NullValueNode, NullValueNode) => true,
            _ => false,
        };
    }

    private static IEnumerable<ObjectFieldNode> ByName(ObjectValueNode value) => value.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal);
}
