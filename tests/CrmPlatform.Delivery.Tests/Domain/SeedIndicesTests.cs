using CrmPlatform.Delivery.Domain.Projects;

namespace CrmPlatform.Delivery.Tests.Domain;

public sealed class SeedIndicesTests
{
    [Fact]
    public void Indices_CostWorkloadAndTasks_FollowTheThreeFormulasWithUnits()
    {
        var indices = new SeedIndices(costPerDay: 800, currency: "EUR", daysPerTask: 2.5m, taskCount: 12);

        Assert.Equal(new Measure(30, "days"), indices.Time);
        Assert.Equal(new Measure(24_000, "EUR"), indices.Budget);
        Assert.Equal(new Measure(60_000, "EUR·days/task"), indices.Risk);
        Assert.Equal((new Measure(800, "EUR/day"), new Measure(2.5m, "days/task"), new Measure(12, "tasks")), (indices.Cost, indices.Workload, indices.Tasks));
    }
}
