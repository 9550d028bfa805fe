using CrmPlatform.Sdk;
using static CrmPlatform.Delivery.Domain.Projects.ProjectStatus;

namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>Which status of a project may follow which. What is delivered cannot be cancelled.</summary>
internal static class ProjectStates
{
    public static StateMachine<ProjectStatus> Machine { get; } = new("Project", new Dictionary<ProjectStatus, ProjectStatus[]>
    {
        [Draft] = [Planned, Cancelled],
        [Planned] = [Approved, Cancelled],
        [Approved] = [InProgress, Cancelled],
        [InProgress] = [OnHold, Delivered, Cancelled],
        [OnHold] = [InProgress, Cancelled],
        [Delivered] = [Evaluated],
        [Evaluated] = [Closed],
    });
}
