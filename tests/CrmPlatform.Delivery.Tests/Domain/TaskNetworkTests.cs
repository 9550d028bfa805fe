using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Tests.Domain;

public sealed class TaskNetworkTests
{
    [Fact]
    public void Link_Circle_NamesTheCircleAndAddsNothing()
    {
        var network = Network("1", "2", "3", "4");
        network.Link([Edge("1", "2"), Edge("2", "3")]);

        var refusal = Assert.Throws<RuleBrokenException>(() => network.Link([Edge("3", "4"), Edge("4", "2")]));

        Assert.Equal("DELIVERY_DEPENDENCY_CYCLE", refusal.Code);
        Assert.Equal(
            "Tasks would wait for each other in a circle: 2 → 3 → 4 → 2. Remove one of these dependencies.",
            refusal.Message);
        Assert.Equal(2, network.Dependencies.Count);
    }

    [Fact]
    public void Link_ToItself_IsACircle()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Network("1").Link([Edge("1", "1")]));

        Assert.Equal("Tasks would wait for each other in a circle: 1 → 1. Remove one of these dependencies.", refusal.Message);
    }

    [Fact]
    public void Link_TwoWaysToOneTask_IsNoCircle()
    {
        var network = Network("1", "2", "3", "4");

        network.Link([Edge("1", "2"), Edge("1", "3"), Edge("2", "4"), Edge("3", "4")]);

        Assert.Equal(4, network.Dependencies.Count);
    }

    [Fact]
    public void Link_UnknownTask_NamesIt()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Network("1").Link([Edge("1", "9")]));

        Assert.Equal("DELIVERY_TASK_UNKNOWN", refusal.Code);
        Assert.Equal("The project has no task '9'. Add the task, or correct the dependency.", refusal.Message);
    }

    [Fact]
    public void Link_Twice_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Network("1", "2").Link([Edge("1", "2"), Edge("1", "2")]));

        Assert.Equal("The task '2' waits for '1' already. Remove that dependency first.", refusal.Message);
    }

    [Fact]
    public void Add_WbsTwice_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Network("1.1", "1.1"));

        Assert.Equal(("DELIVERY_WBS_TAKEN", "The project has a task '1.1' already. Give the task another WBS code."), (refusal.Code, refusal.Message));
    }

    [Fact]
    public void Add_ProjectClosed_IsRefused()
    {
        var network = new TaskNetwork(Some.ProjectIn(ProjectStatus.Closed), [], []);

        var refusal = Assert.Throws<RuleBrokenException>(() => network.Add(new PlannedTask { Wbs = "1", Name = "More" }));

        Assert.Equal("The project 'P-1' is CLOSED and is not changed any more. Draft another project.", refusal.Message);
    }

    [Fact]
    public void Add_MilestoneThatTakesTime_IsRefused()
    {
        var network = Network();

        var refusal = Assert.Throws<RuleBrokenException>(
            () => network.Add(new PlannedTask { Wbs = "1", Name = "Go live", Milestone = true, Duration = 1 }));

        Assert.Equal("The task 'Go live' is a milestone and takes 1 days. A milestone takes 0.", refusal.Message);
    }

    private static TaskNetwork Network(params string[] tasks)
    {
        var network = new TaskNetwork(Some.Project(), [], []);
        foreach (var wbs in tasks)
        {
            network.Add(new PlannedTask { Wbs = wbs, Name = wbs });
        }

        return network;
    }

    private static PlannedDependency Edge(string from, string to) => new() { Predecessor = from, Successor = to };
}
