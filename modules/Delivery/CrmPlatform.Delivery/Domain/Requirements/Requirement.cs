using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Delivery.Domain.Requirements;

/// <summary>Something that a customer needs.</summary>
public sealed class Requirement : Entity
{
    private Requirement()
    {
    }

    /// <summary>Takes a requirement down.</summary>
    /// <param name="title">What is needed, in a line.</param>
    /// <param name="type">What is asked for.</param>
    /// <param name="customerId">Who needs it, when known.</param>
    public Requirement(string title, RequirementType type, Guid? customerId)
    {
        Check(new NameMustBeGiven("requirement", title));
        (Title, Type, CustomerId) = (title.Trim(), type, customerId);
    }

    /// <summary>What is needed, in a line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is asked for.</summary>
    public RequirementType Type { get; private set; }

    /// <summary>What belongs to it and what does not.</summary>
    public string? Scope { get; private set; }

    /// <summary>How important it is.</summary>
    public WorkPriority Priority { get; private set; } = WorkPriority.Normal;

    /// <summary>Where it stands.</summary>
    public RequirementStatus Status { get; private set; } = RequirementStatus.New;

    /// <summary>The customer's id.</summary>
    public Guid? CustomerId { get; private set; }

    /// <summary>The project that it is part of.</summary>
    public Guid? ProjectId { get; private set; }

    /// <summary>Where it came from, such as an opportunity that was won.</summary>
    [Personal(PersonalCategory.Identity)]
    public string? Source { get; init; }

    /// <summary>Says what belongs to it and how important it is.</summary>
    public void Describe(string? scope, WorkPriority priority) => (Scope, Priority) = (scope, priority);

    /// <summary>Makes it part of a project.</summary>
    public void PlanInto(Guid projectId)
    {
        RequirementStates.Machine.Check(Status, RequirementStatus.Planned);
        (Status, ProjectId) = (RequirementStatus.Planned, projectId);
    }

    /// <summary>Moves it to another status; into a project it goes by <see cref="PlanInto"/>.</summary>
    public void MoveTo(RequirementStatus status)
    {
        RequirementStates.Machine.Check(Status, status);
        Check(new RequirementMustHaveProject(status));
        Status = status;
    }
}
