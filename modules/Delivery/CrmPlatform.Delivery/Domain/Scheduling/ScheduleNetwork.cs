using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.Domain.Scheduling;

/// <summary>The tasks that count, each before all that wait for it.</summary>
internal sealed class ScheduleNetwork
{
    public ScheduleNetwork(IEnumerable<ProjectTask> tasks, IEnumerable<TaskDependency> dependencies)
    {
        var byId = tasks.Where(t => t.Status != ProjectTaskStatus.Cancelled).ToDictionary(t => t.Id, t => new ScheduleNode(t));
        foreach (var dependency in dependencies)
        {
            if (byId.TryGetValue(dependency.PredecessorId, out var from) && byId.TryGetValue(dependency.SuccessorId, out var to))
            {
                var link = new ScheduleLink(from, to, dependency.Type, dependency.Lag);
                from.Outgoing.Add(link);
                to.Incoming.Add(link);
            }
        }

        Nodes = Order([.. byId.Values]);
    }

    public IReadOnlyList<ScheduleNode> Nodes { get; }

    private static List<ScheduleNode> Order(IReadOnlyList<ScheduleNode> nodes)
    {
        var waiting = nodes.ToDictionary(n => n, n => n.Incoming.Count);
        var ready = new Queue<ScheduleNode>(nodes.Where(n => n.Incoming.Count == 0));
        var ordered = new List<ScheduleNode>(nodes.Count);
        while (ready.TryDequeue(out var node))
        {
            ordered.Add(node);
            foreach (var link in node.Outgoing)
            {
                if (--waiting[link.To] == 0)
                {
                    ready.Enqueue(link.To);
                }
            }
        }

        // Circles are refused when dependencies are made; one that is here came past the rules.
        return ordered.Count == nodes.Count
            ? ordered
            : throw new InvalidOperationException($"The tasks cannot be scheduled: {nodes.Count - ordered.Count} of them wait in a circle.");
    }
}
