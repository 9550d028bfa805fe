using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Rules;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>All tasks of a project and what waits for what; grows only while that makes sense.</summary>
public sealed class TaskNetwork
{
    private readonly Project _project;
    private readonly Dictionary<string, ProjectTask> _tasks;
    private readonly List<TaskDependency> _dependencies;

    /// <summary>The network as it stands.</summary>
    public TaskNetwork(Project project, IEnumerable<ProjectTask> tasks, IEnumerable<TaskDependency> dependencies)
    {
        _project = project;
        _tasks = tasks.ToDictionary(t => t.Wbs, StringComparer.Ordinal);
        _dependencies = [.. dependencies];
    }

    /// <summary>The tasks.</summary>
    public IReadOnlyCollection<ProjectTask> Tasks => _tasks.Values;

    /// <summary>What waits for what.</summary>
    public IReadOnlyList<TaskDependency> Dependencies => _dependencies;

    /// <summary>Adds a task.</summary>
    public ProjectTask Add(PlannedTask facts)
    {
        Check(new ProjectMustNotBeOver(_project.Status, _project.Number));
        var task = new ProjectTask(_project.Id, facts);
        Check(new WbsMustBeFree(task.Wbs, !_tasks.TryAdd(task.Wbs, task)));
        return task;
    }

    /// <summary>Lets tasks wait for others; all or none.</summary>
    public IReadOnlyList<TaskDependency> Link(IReadOnlyList<PlannedDependency> dependencies)
    {
        Check(new ProjectMustNotBeOver(_project.Status, _project.Number));
        var known = _dependencies.Select(d => (d.PredecessorId, d.SuccessorId)).ToHashSet();
        var added = dependencies.Select(d => Resolve(d, known)).ToList();

        // Once for all that is added: a plan of thousands of tasks is walked through once.
        Check(new TasksMustNotWaitInCircle([.. DependencyCycle.Find([.. _dependencies, .. added]).Select(Wbs)]));
        _dependencies.AddRange(added);
        return added;
    }

    private TaskDependency Resolve(PlannedDependency planned, HashSet<(Guid From, Guid To)> known)
    {
        var (from, to) = (Find(planned.Predecessor), Find(planned.Successor));
        Check(new DependencyMustBeNew(planned.Predecessor, planned.Successor, !known.Add((from.Id, to.Id))));
        return new TaskDependency(_project.Id, from.Id, to.Id, planned.Type, planned.Lag);
    }

    private ProjectTask Find(string wbs)
    {
        var task = _tasks.GetValueOrDefault(wbs.Trim());
        Check(new DependencyMustNameTasks(wbs, task is not null));
        return task!;
    }

    private string Wbs(Guid id) => _tasks.Values.First(t => t.Id == id).Wbs;
}
