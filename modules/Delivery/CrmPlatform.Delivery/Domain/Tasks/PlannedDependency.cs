namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>A dependency in a plan, by the tasks' WBS codes.</summary>
public sealed record PlannedDependency
{
    /// <summary>The task that goes before.</summary>
    public required string Predecessor { get; init; }

    /// <summary>The task that waits.</summary>
    public required string Successor { get; init; }

    /// <summary>Which end waits for which.</summary>
    public DependencyType Type { get; init; }

    /// <summary>How long it waits beyond that, in days; negative for a lead.</summary>
    public decimal Lag { get; init; }
}
