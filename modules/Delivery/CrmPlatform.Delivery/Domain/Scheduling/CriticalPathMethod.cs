using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.Domain.Scheduling;

/// <summary>Schedules tasks by the critical path method.</summary>
/// <remarks>
/// Days are counted from the project's start; no task starts before day 0. A dependency with a lag is a lower bound:
/// FS: start ≥ other's finish + lag; SS: start ≥ other's start + lag; FF: finish ≥ other's finish + lag;
/// SF: finish ≥ other's start + lag. Cancelled tasks, and what waited for them, count for nothing.
/// </remarks>
internal static class CriticalPathMethod
{
    public static ProjectSchedule Schedule(IEnumerable<ProjectTask> tasks, IEnumerable<TaskDependency> dependencies)
    {
        var network = new ScheduleNetwork(tasks, dependencies);
        Forward(network);
        var duration = network.Nodes.Select(n => n.EarlyFinish).DefaultIfEmpty(0).Max();
        Backward(network, duration);
        ScheduledTask[] scheduled =
        [
            .. network.Nodes
                .OrderBy(n => n.EarlyStart)
                .ThenBy(n => n.EarlyFinish)
                .ThenBy(n => n.Task.Wbs, StringComparer.Ordinal)
                .Select(n => n.ToScheduled(duration)),
        ];
        return new ProjectSchedule(duration, scheduled);
    }

    private static void Forward(ScheduleNetwork network)
    {
        foreach (var node in network.Nodes)
        {
            foreach (var link in node.Incoming)
            {
                node.EarlyStart = Math.Max(node.EarlyStart, link.From.EarlyStart + link.Gap);
            }
        }
    }

    private static void Backward(ScheduleNetwork network, decimal duration)
    {
        foreach (var node in network.Nodes.Reverse())
        {
            node.LateStart = duration - node.Duration;
            foreach (var link in node.Outgoing)
            {
                node.LateStart = Math.Min(node.LateStart, link.To.LateStart - link.Gap);
            }
        }
    }
}
