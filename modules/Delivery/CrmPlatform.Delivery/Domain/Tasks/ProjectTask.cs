using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>A piece of a project's work.</summary>
public sealed class ProjectTask : Entity
{
    private ProjectTask()
    {
    }

    internal ProjectTask(Guid projectId, PlannedTask facts)
    {
        ProjectId = projectId;
        Take(facts);
    }

    /// <summary>The project's id.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>The code that names the task in its project, such as <c>1.2</c>.</summary>
    public string Wbs { get; private set; } = "";

    /// <summary>What is to be done.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How long it takes, in days; 0 for a milestone.</summary>
    public decimal Duration { get; private set; }

    /// <summary>How much work it is, in person-days, when estimated.</summary>
    public decimal? Work { get; private set; }

    /// <summary>How much it counts in the project's progress.</summary>
    public decimal Weight { get; private set; }

    /// <summary>Whether it is a point in time rather than work.</summary>
    public bool Milestone { get; private set; }

    /// <summary>How much is done, in percent.</summary>
    public decimal Progress { get; private set; }

    /// <summary>Where it stands.</summary>
    public ProjectTaskStatus Status { get; private set; } = ProjectTaskStatus.Todo;

    /// <summary>What is planned, as it stands.</summary>
    public PlannedTask ToPlan() =>
        new() { Wbs = Wbs, Name = Name, Duration = Duration, Work = Work, Weight = Weight, Milestone = Milestone };

    /// <summary>Changes what is planned. The WBS code stays, since dependencies of a plan refer to it.</summary>
    public void Revise(PlannedTask facts) => Take(facts with { Wbs = Wbs });

    /// <summary>Records how much is done; a task that was not begun is begun by it.</summary>
    public void Report(decimal progress)
    {
        Check(new ProgressMustBeInBounds(progress), new TaskMustBeInWork(Status, Name));
        if (Status == ProjectTaskStatus.Todo && progress > 0)
        {
            MoveTo(ProjectTaskStatus.InProgress);
        }

        Progress = progress;
    }

    /// <summary>Moves the task to another status; what is done is done to 100 percent.</summary>
    public void MoveTo(ProjectTaskStatus status)
    {
        TaskStates.Machine.Check(Status, status);
        Status = status;
        Progress = status == ProjectTaskStatus.Done ? 100 : Progress;
    }

    private void Take(PlannedTask facts)
    {
        Check(new NameMustBeGiven("task", facts.Name), new WbsMustBeGiven(facts.Name, facts.Wbs), new TaskFiguresMustBeSound(facts));
        (Wbs, Name, Duration) = (facts.Wbs.Trim(), facts.Name.Trim(), facts.Duration);
        (Work, Weight, Milestone) = (facts.Work, facts.Weight, facts.Milestone);
    }
}
