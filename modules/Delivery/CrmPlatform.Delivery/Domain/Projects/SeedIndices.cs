namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>The three indices of the project method: P = C × T, T = W × N, R = P × W.</summary>
/// <remarks>Given literally, with their units, beside the schedule and the budget; never instead of them.</remarks>
/// <param name="CostPerDay">C: what one day costs.</param>
/// <param name="DaysPerTask">W: the days of work in one task.</param>
/// <param name="Currency">The currency of C.</param>
/// <param name="TaskCount">N: the tasks that are not cancelled.</param>
public sealed record SeedIndices(decimal CostPerDay, decimal DaysPerTask, string Currency, int TaskCount)
{
    /// <summary>C: cost.</summary>
    public Measure Cost => new(CostPerDay, $"{Currency}/day");

    /// <summary>W: workload.</summary>
    public Measure Workload => new(DaysPerTask, "days/task");

    /// <summary>N: number of tasks.</summary>
    public Measure Tasks => new(TaskCount, "tasks");

    /// <summary>T = W × N: time.</summary>
    public Measure Time => new(DaysPerTask * TaskCount, "days");

    /// <summary>P = C × T: budget.</summary>
    public Measure Budget => new(CostPerDay * Time.Value, Currency);

    /// <summary>R = P × W: risk.</summary>
    public Measure Risk => new(Budget.Value * DaysPerTask, $"{Currency}·days/task");
}
