using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Delivery.Events;

/// <summary>A project moved to another status. It is about nobody, so that timelines show the start only.</summary>
/// <param name="ProjectId">The project's id.</param>
/// <param name="Number">The project's number.</param>
/// <param name="Status">The status after, as in GraphQL.</param>
[Event("delivery.project-status-changed", 1, Title = "Project {Number} is {Status}")]
public sealed record ProjectStatusChanged([property: Aggregate] Guid ProjectId, string Number, string Status);
