using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.GraphQL.Inputs;

/// <summary>A dependency of a plan, by the tasks' WBS codes.</summary>
/// <param name="Predecessor">The WBS code of the task that goes before.</param>
/// <param name="Successor">The WBS code of the task that waits.</param>
/// <param name="Type">Which end waits for which. Default: FINISH_TO_START.</param>
/// <param name="Lag">How long it waits beyond that, in days; negative for a lead. Default: 0.</param>
public sealed record PlannedDependencyInput(string Predecessor, string Successor, DependencyType? Type = null, decimal? Lag = null)
{
    internal PlannedDependency ToDependency() => new()
    {
        Predecessor = Predecessor,
        Successor = Successor,
        Type = Type ?? DependencyType.FinishToStart,
        Lag = Lag ?? 0,
    };
}
