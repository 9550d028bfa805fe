using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>A feature, technology or resource that a project's plan lists.</summary>
public sealed class PlanItem : Entity
{
    private PlanItem()
    {
    }

    internal PlanItem(Guid projectId, PlanItemKind kind, string name, string? description) =>
        (ProjectId, Kind, Name, Description) = (projectId, kind, name, description);

    /// <summary>The project's id.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>Which list it stands on.</summary>
    public PlanItemKind Kind { get; private set; }

    /// <summary>The item's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>More about it.</summary>
    public string? Description { get; private set; }
}
