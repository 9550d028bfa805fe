using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.GraphQL.Inputs;

/// <summary>A task of a plan.</summary>
/// <param name="Wbs">The code that names the task in its project, such as 1.2.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="Duration">How long it takes, in days. Default: 0.</param>
/// <param name="Work">How much work it is, in person-days.</param>
/// <param name="Weight">How much it counts in the project's progress. Default: 1.</param>
/// <param name="Milestone">Whether it is a point in time rather than work. Default: false.</param>
public sealed record PlannedTaskInput(
    string Wbs, string Name, decimal? Duration = null, decimal? Work = null, decimal? Weight = null, bool? Milestone = null)
{
    internal PlannedTask ToTask() => new()
    {
        Wbs = Wbs,
        Name = Name,
        Duration = Duration ?? 0,
        Work = Work,
        Weight = Weight ?? 1,
        Milestone = Milestone ?? false,
    };
}
