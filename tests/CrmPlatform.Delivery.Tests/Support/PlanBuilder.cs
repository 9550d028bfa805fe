using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Scheduling;
using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.Tests.Support;

/// <summary>Writes down a plan as the books do: <c>Task("B", 6).Link("A", "B", SS, 2)</c>.</summary>
internal sealed class PlanBuilder
{
    private readonly List<PlannedDependency> _links = [];

    public TaskNetwork Network { get; } = new(Some.Project(), [], []);

    public PlanBuilder Task(string wbs, decimal duration)
    {
        Network.Add(new PlannedTask { Wbs = wbs, Name = wbs, Duration = duration });
        return this;
    }

    public PlanBuilder Link(string from, string to, DependencyType type = DependencyType.FinishToStart, decimal lag = 0)
    {
        _links.Add(new PlannedDependency { Predecessor = from, Successor = to, Type = type, Lag = lag });
        return this;
    }

    public ProjectSchedule Schedule()
    {
        Network.Link(_links);
        return CriticalPathMethod.Schedule(Network.Tasks, Network.Dependencies);
    }
}
