namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>Looks for tasks that wait for each other in a circle.</summary>
internal static class DependencyCycle
{
    /// <summary>The tasks of one circle, in the order of their waiting and the first one again at the end; empty when there is none.</summary>
    public static IReadOnlyList<Guid> Find(IReadOnlyCollection<TaskDependency> dependencies)
    {
        var successors = dependencies.ToLookup(d => d.PredecessorId, d => d.SuccessorId);
        var finished = new HashSet<Guid>();
        foreach (var start in successors.Select(g => g.Key))
        {
            if (Walk(start, successors, finished) is { Count: > 0 } cycle)
            {
                return cycle;
            }
        }

        return [];
    }

    // Depth first with a stack of our own: a chain of tasks may be longer than the thread's stack is deep.
    private static IReadOnlyList<Guid> Walk(Guid start, ILookup<Guid, Guid> successors, HashSet<Guid> finished)
    {
        if (finished.Contains(start))
        {
            return [];
        }

        var path = new List<Guid> { start };
        var onPath = new HashSet<Guid> { start };
        var open = new Stack<IEnumerator<Guid>>([successors[start].GetEnumerator()]);
        while (open.Count > 0)
        {
            if (!open.Peek().MoveNext())
            {
                open.Pop();
                finished.Add(path[^1]);
                onPath.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var next = open.Peek().Current;
            if (onPath.Contains(next))
            {
                return [.. path.Skip(path.IndexOf(next)), next];
            }

            if (!finished.Contains(next))
            {
                path.Add(next);
                onPath.Add(next);
                open.Push(successors[next].GetEnumerator());
            }
        }

        return [];
    }
}
