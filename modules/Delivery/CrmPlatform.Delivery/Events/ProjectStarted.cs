using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Delivery.Events;

/// <summary>Work on a project began.</summary>
/// <param name="ProjectId">The project's id.</param>
/// <param name="CustomerId">The customer's id, when the project is for one.</param>
/// <param name="Number">The project's number.</param>
/// <param name="Name">The project's name.</param>
[Event("delivery.project-started", 1, Title = "Project {Number} started: {Name}")]
public sealed record ProjectStarted(
    [property: Aggregate] Guid ProjectId,
    [property: About("Customer")] Guid? CustomerId,
    string Number,
    string Name);
