using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Costs;

/// <summary>Prices operations before they run, and refuses what costs too much.</summary>
/// <param name="options">What an operation may cost; null for any cost.</param>
internal sealed class CostMeter(CostOptions? options)
{
    private static readonly CostOptions Unlimited = new() { MaxFieldCost = double.PositiveInfinity, MaxTypeCost = double.PositiveInfinity };

    private readonly ConditionalWeakTable<OperationPlan, CostPlan> _plans = [];

    /// <summary>What the client is told of the cost; null when it does not ask.</summary>
    /// <exception cref="GraphQLException">The operation costs too much.</exception>
    public IReadOnlyDictionary<string, object?>? Measure(OperationPlan plan, CoercedVariables variables, CostMode mode)
    {
        if (options is null && mode is CostMode.None)
        {
            return null;
        }

        var limits = options ?? Unlimited;
        var cost = _plans.GetValue(plan, static p => new CostPlan(p)).Of(variables, limits);
        return cost.FieldCost > limits.MaxFieldCost || cost.TypeCost > limits.MaxTypeCost
            ? throw CostErrors.TooMuch(cost, limits)
            : mode is CostMode.None ? null : CostReport.Of(cost, limits);
    }
}
