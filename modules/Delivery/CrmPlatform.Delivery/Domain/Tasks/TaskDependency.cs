using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>One task waits for another.</summary>
public sealed class TaskDependency : Entity
{
    private TaskDependency()
    {
    }

    internal TaskDependency(Guid projectId, Guid predecessorId, Guid successorId, DependencyType type, decimal lag) =>
        (ProjectId, PredecessorId, SuccessorId, Type, Lag) = (projectId, predecessorId, successorId, type, lag);

    /// <summary>The project's id.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>The task that goes before.</summary>
    public Guid PredecessorId { get; private set; }

    /// <summary>The task that waits.</summary>
    public Guid SuccessorId { get; private set; }

    /// <summary>Which end waits for which.</summary>
    public DependencyType Type { get; private set; }

    /// <summary>How long it waits beyond that, in days; negative for a lead.</summary>
    public decimal Lag { get; private set; }
}
