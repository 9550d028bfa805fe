using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Costs;

/// <summary>What one field of a plan costs, with all below it.</summary>
internal sealed class CostNode
{
    private readonly FieldPlan _plan;
    private readonly double _weight;
    private readonly double _typeWeight;
    private readonly bool _isList;
    private readonly bool _hasInputCost;
    private readonly ListSize? _size;
    private readonly IReadOnlyList<IReadOnlyList<CostNode>> _below;

    /// <param name="plan">The field.</param>
    /// <param name="below">What is selected below it, for each type that an object may have.</param>
    public CostNode(FieldPlan plan, IReadOnlyList<IReadOnlyList<CostNode>> below)
    {
        _plan = plan;
        _below = below;
        _weight = Weights.Of(plan.Field);
        _typeWeight = Weights.Of(plan.Field.Type.Named);
        _isList = plan.Field.Type.Nullable is ListType;
        _size = ListSize.Of(plan.Field);
        _hasInputCost = InputCost.Matters(plan.Field, Node);
        IsConstant = below.All(b => b.All(n => n.IsConstant)) && (!(_hasInputCost || _size is not null) || Node.Arguments.All(a => ArgumentCoercion.IsConstant([a])));
    }

    /// <summary>Whether it costs the same in every request.</summary>
    public bool IsConstant { get; }

    /// <summary>Whether it costs anything at all.</summary>
    public bool Costs => _weight != 0 || _typeWeight != 0 || _hasInputCost || _size is not null || _below.Any(b => b.Count > 0);

    private FieldNode Node => _plan.Nodes[0];

    /// <summary>The cost for one parent.</summary>
    /// <param name="variables">The request's variables.</param>
    /// <param name="options">How long lists are that say nothing.</param>
    /// <param name="sized">How many items the parent says that the field has; null when it says nothing.</param>
    public OperationCost Of(CoercedVariables variables, CostOptions options, double? sized)
    {
        var own = _size?.Of(Node, variables, options.DefaultListSize);
        var count = _isList ? (_size is { Sized.Count: 0 } ? own : null) ?? sized ?? options.DefaultListSize : 1;
        var inner = default(OperationCost);
        foreach (var type in _below)
        {
            var sum = default(OperationCost);
            foreach (var node in type)
            {
                sum = sum.With(node.Of(variables, options, _size is not null && _size.Sized.Contains(node._plan.Field.Name) ? own : null));
            }

            inner = inner.Max(sum);
        }

        var below = inner.Times(count);
        return new OperationCost(
            Bound(_weight + (_hasInputCost ? InputCost.Of(_plan.Field, Node, variables) : 0) + below.FieldCost), Bound((_typeWeight * count) + below.TypeCost));
    }

    private static double Bound(double cost) => Math.Clamp(cost, 0, CostPlan.Endless);
}
