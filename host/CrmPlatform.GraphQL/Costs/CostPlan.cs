using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Costs;

/// <summary>What an operation costs, worked out of its plan once and priced for each request's variables.</summary>
internal sealed class CostPlan
{
    /// <summary>More than any limit.</summary>
    public const double Endless = 1e15;

    private const int MaxFields = 100_000;

    private readonly List<CostNode> _roots;
    private readonly bool _isEndless;
    private readonly bool _isConstant;
    private int _fields;
    // One reference: requests that meet here must not see half of a value.
    private StrongBox<OperationCost>? _known;

    public CostPlan(OperationPlan plan)
    {
        _roots = Nodes(plan.Root);
        _isEndless = _fields > MaxFields;
        _isConstant = _roots.TrueForAll(n => n.IsConstant);
    }

    /// <summary>The cost with the values of a request's variables.</summary>
    /// <exception cref="GraphQLException">A list's length must be given, and is not.</exception>
    public OperationCost Of(CoercedVariables variables, CostOptions options)
    {
        if (_isEndless)
        {
            return new OperationCost(Endless, Endless);
        }

        if (_known is { } known)
        {
            return known.Value;
        }

        var cost = default(OperationCost);
        foreach (var root in _roots)
        {
            cost = cost.With(root.Of(variables, options, null));
        }

        if (_isConstant)
        {
            _known = new StrongBox<OperationCost>(cost);
        }

        return cost;
    }

    private List<CostNode> Nodes(ObjectPlan plan)
    {
        var nodes = new List<CostNode>();
        foreach (var field in plan.AllFields)
        {
            // Interfaces in interfaces have types to the power of their depth: past a bound nothing more is worked out.
            if (++_fields > MaxFields || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                _fields = MaxFields + 1;
                break;
            }

            var node = new CostNode(field, Below(field));
            if (node.Costs)
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }

    private List<List<CostNode>> Below(FieldPlan field)
    {
        if (field.Selection.Type is null || Weights.IsIntrospection(field.Field))
        {
            return [];
        }

        var below = new List<List<CostNode>>();
        foreach (var possible in field.Selection.PossibleTypes)
        {
            below.Add(Nodes(field.Selection.Of(possible)));
        }

        return below;
    }
}
