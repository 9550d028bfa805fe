using CrmPlatform.Delivery.Domain.Projects;

namespace CrmPlatform.Delivery.GraphQL.Inputs;

/// <summary>An item of one of a plan's three lists.</summary>
/// <param name="Kind">Which list it stands on.</param>
/// <param name="Name">The item's name.</param>
/// <param name="Description">More about it.</param>
public sealed record PlanItemInput(PlanItemKind Kind, string Name, string? Description = null);
