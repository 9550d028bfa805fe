using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Tests.Domain;

public sealed class ProjectTaskTests
{
    [Fact]
    public void Report_Todo_Begins()
    {
        var task = Task();

        task.Report(40);

        Assert.Equal((ProjectTaskStatus.InProgress, 40m), (task.Status, task.Progress));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Report_OutOfBounds_IsRefused(int progress)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Task().Report(progress));

        Assert.Equal($"The progress is {progress}. Give a percentage between 0 and 100.", refusal.Message);
    }

    [Fact]
    public void MoveTo_Done_IsAllOfIt()
    {
        var task = Task();
        task.Report(40);
        task.MoveTo(ProjectTaskStatus.Review);

        task.MoveTo(ProjectTaskStatus.Done);

        Assert.Equal(100, task.Progress);
    }

    [Fact]
    public void Report_Cancelled_IsRefused()
    {
        var task = Task();
        task.MoveTo(ProjectTaskStatus.Cancelled);

        var refusal = Assert.Throws<RuleBrokenException>(() => task.Report(10));

        Assert.Equal("The task 'Draw' is CANCELLED and takes no more progress.", refusal.Message);
    }

    [Fact]
    public void Revise_AnotherWbs_KeepsTheOldOne()
    {
        var task = Task();

        task.Revise(task.ToPlan() with { Wbs = "9", Duration = 4 });

        Assert.Equal(("1", 4m), (task.Wbs, task.Duration));
    }

    private static ProjectTask Task() =>
        new TaskNetwork(Some.Project(), [], []).Add(new PlannedTask { Wbs = "1", Name = "Draw", Duration = 3 });
}
