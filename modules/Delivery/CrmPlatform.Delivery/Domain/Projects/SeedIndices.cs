namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>The three indices of the project method: P = C × T, T = W × N, R = P × W.</summary>
/// <remarks>Given literally, with their units, beside the schedule and the budget; never instead of them.</remarks>
public sealed record SeedIndices
{
    /// <summary>Computes the indices.</summary>
    /// <param name="costPerDay">C: what one day costs.</param>
    /// <param name="currency">The currency of C.</param>
    /// <param name="daysPerTask">W: the days of work in one task.</param>
    /// <param name="taskCount">N: the tasks that are not cancelled.</param>
    public SeedIndices(decimal costPerDay, string currency, decimal daysPerTask, int taskCount)
    {
        Cost = new Measure(costPerDay, $"{currency}/day");
        Workload = new Measure(daysPerTask, "days/task");
        Tasks = new Measure(taskCount, "tasks");
        Time = new Measure(daysPerTask * taskCount, "days");
        Budget = new Measure(costPerDay * Time.Value, currency);
        Risk = new Measure(Budget.Value * daysPerTask, $"{currency}·days/task");
    }

    /// <summary>C: cost.</summary>
    public Measure Cost { get; }

    /// <summary>W: workload.</summary>
    public Measure Workload { get; }

    /// <summary>N: number of tasks.</summary>
    public Measure Tasks { get; }

    /// <summary>T = W × N: time.</summary>
    public Measure Time { get; }

    /// <summary>P = C × T: budget.</summary>
    public Measure Budget { get; }

    /// <summary>R = P × W: risk.</summary>
    public Measure Risk { get; }
}
