using CrmPlatform.Delivery.Domain.Scheduling;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Delivery.Tests.Support;
using static CrmPlatform.Delivery.Domain.Tasks.DependencyType;

namespace CrmPlatform.Delivery.Tests.Domain.Scheduling;

public sealed class CriticalPathTests
{
    [Fact]
    public void Schedule_AllFourTypesWithLags_EqualsLinearProgram()
    {
        var schedule = new PlanBuilder()
            .Task("A", 4).Task("B", 6).Task("C", 5).Task("D", 3).Task("E", 2)
            .Link("A", "B", StartToStart, 2)
            .Link("A", "C", FinishToStart, 1)
            .Link("B", "D", FinishToFinish, 1)
            .Link("C", "D", FinishToStart, -2)
            .Link("B", "E", StartToFinish, 9)
            .Link("D", "E")
            .Schedule();

        Assert.Equal(13, schedule.Duration);
        Assert.Equal("A0 B2 C5 D8 E11", Each(schedule, t => t.EarlyStart));
        Assert.Equal("A0 B2 C0 D0 E0", Each(schedule, t => t.TotalFloat));
    }

    [Fact]
    public void Schedule_CalPolyExample_EqualsItsTable()
    {
        var schedule = new PlanBuilder()
            .Task("A", 5).Task("B", 4).Task("C", 3).Task("D", 7).Task("E", 2).Task("F", 1)
            .Link("A", "C").Link("B", "D").Link("C", "E").Link("D", "F").Link("E", "F")
            .Schedule();

        Assert.Equal(12, schedule.Duration);
        Assert.Equal("B D F", Path(schedule));
        Assert.Equal("A1 B0 C1 D0 E1 F0", Each(schedule, t => t.TotalFloat));
    }

    [Fact]
    public void Schedule_BizhelpExample_EqualsItsTable()
    {
        var schedule = new PlanBuilder()
            .Task("A", 1).Task("B", 3).Task("C", 2).Task("D", 3).Task("E", 3).Task("F", 2).Task("G", 2)
            .Link("A", "B").Link("A", "C").Link("B", "D").Link("C", "E").Link("D", "F").Link("E", "F").Link("F", "G")
            .Schedule();

        Assert.Equal(11, schedule.Duration);
        Assert.Equal("A B D F G", Path(schedule));
        Assert.Equal("A0 B0 C1 D0 E1 F0 G0", Each(schedule, t => t.TotalFloat));
        Assert.Equal("A0 B0 C0 D0 E1 F0 G0", Each(schedule, t => t.FreeFloat));
    }

    [Fact]
    public void Schedule_Nothing_TakesNoTime() => Assert.Equal(0, new PlanBuilder().Schedule().Duration);

    [Fact]
    public void Schedule_LeadLongerThanThePredecessor_StartsNothingBeforeDayZero()
    {
        var schedule = new PlanBuilder().Task("A", 2).Task("B", 3).Link("A", "B", FinishToStart, -5).Schedule();

        Assert.Equal("A0 B0", Each(schedule, t => t.EarlyStart));
        Assert.Equal(3, schedule.Duration);
    }

    [Fact]
    public void Schedule_CancelledTask_CountsForNothing()
    {
        var plan = new PlanBuilder().Task("A", 2).Task("B", 30).Task("C", 3).Link("A", "B").Link("B", "C");
        plan.Network.Tasks.Single(t => t.Wbs == "B").MoveTo(ProjectTaskStatus.Cancelled);

        var schedule = plan.Schedule();

        Assert.Equal(3, schedule.Duration);
        Assert.Equal("A0 C0", Each(schedule, t => t.EarlyStart));
    }

    [Fact]
    public void Schedule_ManyTasksInAChain_Ends()
    {
        var plan = new PlanBuilder().Task("0", 1);
        foreach (var i in Enumerable.Range(1, 20_000))
        {
            plan.Task($"{i}", 1).Link($"{i - 1}", $"{i}");
        }

        Assert.Equal(20_001, plan.Schedule().Duration);
    }

    private static string Each(ProjectSchedule schedule, Func<ScheduledTask, decimal> value) =>
        string.Join(' ', schedule.Tasks.OrderBy(t => t.Task.Wbs, StringComparer.Ordinal).Select(t => $"{t.Task.Wbs}{value(t)}"));

    private static string Path(ProjectSchedule schedule) => string.Join(' ', schedule.CriticalPath.Select(t => t.Task.Wbs));
}
