namespace CrmPlatform.Delivery.GraphQL.Inputs;

/// <summary>A plan in one piece: tasks, what waits for what, and the three lists.</summary>
/// <param name="Tasks">The tasks.</param>
/// <param name="Dependencies">Which task waits for which.</param>
/// <param name="Items">Features, technologies and resources.</param>
public sealed record ProjectPlanInput(
    IReadOnlyList<PlannedTaskInput> Tasks,
    IReadOnlyList<PlannedDependencyInput>? Dependencies = null,
    IReadOnlyList<PlanItemInput>? Items = null);
