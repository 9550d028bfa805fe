using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Delivery.Events;

/// <summary>Progress was reported on a task, or it moved to another status.</summary>
/// <param name="TaskId">The task's id.</param>
/// <param name="ProjectId">The project's id.</param>
/// <param name="Status">The task's status, as in GraphQL.</param>
/// <param name="Progress">How much of it is done, in percent.</param>
[Event("delivery.task-progressed", 1, Title = "Task {Status}, {Progress} % done")]
public sealed record TaskProgressed([property: Aggregate] Guid TaskId, Guid ProjectId, string Status, decimal Progress);
