using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>Runs an operation whose answer comes in several payloads. spec: graphql-spec pull request 1110</summary>
internal sealed class IncrementalRun(OperationPlan plan, CoercedVariables variables, ExecutorOptions options, RunContext context)
{
    private const int PartSize = 512;

    private readonly PendingParts _parts = new();

    /// <summary>Runs what comes at once.</summary>
    public async ValueTask<ExecutionResult> StartAsync()
    {
        var result = await PlanRunner.RunAsync(plan, variables, options, context, _parts);
        result.Incremental = _parts.Any ? new IncrementalPayload(_parts.TakeUntold(), [], [], HasNext: true) : null;
        return result;
    }

    /// <summary>Whether more comes.</summary>
    public bool HasNext => _parts.Any;

    /// <summary>Runs the next parts: one field of all objects that defer it is still resolved at once.</summary>
    public async ValueTask<ExecutionResult> NextAsync()
    {
        var parts = _parts.TakeNext();
        var delivered = new List<DeliveredPart>();
        var completed = new List<CompletedPart>();
        if (parts[0] is PendingItems items)
        {
            await RunItemsAsync(items, delivered, completed);
        }
        else
        {
            await RunFieldsAsync([.. parts.Cast<PendingFields>()], delivered, completed);
        }

        return new ExecutionResult([]) { Incremental = new IncrementalPayload(_parts.TakeUntold(), delivered, completed, _parts.Any) };
    }

    private async ValueTask RunFieldsAsync(IReadOnlyList<PendingFields> parts, List<DeliveredPart> delivered, List<CompletedPart> completed)
    {
        var state = new RunState(plan.Schema);
        var group = new ObjectGroup(parts[0].Deferred);
        foreach (var part in parts)
        {
            group.Add(part.Object);
        }

        await new OperationRun(state, variables, context).ResolveAsync(group);
        var hasFaults = state.HasFaults;
        for (var row = 0; row < parts.Count; row++)
        {
            if (Write(parts[row], new ObjectAnswer(group, row), state, hasFaults, delivered, completed))
            {
                _parts.Find(state, group, row, parts[row].Path);
            }
        }

        state.Close();
    }

    private async ValueTask RunItemsAsync(PendingItems part, List<DeliveredPart> delivered, List<CompletedPart> completed)
    {
        var (_, _, field, start, items) = part.Rest;
        var itemType = ((ListType)field.Field.Type.Nullable).OfType;
        var state = new RunState(plan.Schema);
        var leaves = field.IsLeaf ? CompleteLeaves(items, itemType, field, state) : [];
        var children = field.IsLeaf ? [] : CompleteChildren(items, itemType, field, state);
        await new OperationRun(state, variables, context).DrainAsync();
        if (Write(part, new ItemsAnswer(field, start, leaves, children), state, state.HasFaults, delivered, completed))
        {
            for (var i = 0; i < children.Length; i++)
            {
                _parts.Find(state, itemType, children[i], [.. part.Path, start + i]);
            }
        }

        state.Close();
    }

    private static object?[] CompleteLeaves(IReadOnlyList<object?> items, GraphQLType itemType, FieldPlan field, RunState state)
    {
        var completion = new LeafCompletion(state, field);
        var leaves = new object?[items.Count];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = completion.Complete(itemType, items[i]);
        }

        return leaves;
    }

    private static Slot[] CompleteChildren(IReadOnlyList<object?> items, GraphQLType itemType, FieldPlan field, RunState state)
    {
        var completion = new ChildCompletion(state, field);
        var children = new Slot[items.Count];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = completion.Complete(itemType, items[i]);
        }

        return children;
    }

    // True when the part came. Faults are known of all objects of a batch together, so each is looked at.
    private bool Write(
        PendingPart part, Answer answer, RunState state, bool hasFaults, List<DeliveredPart> delivered, List<CompletedPart> completed)
    {
        var settlement = new FaultSettlement(options, part.Path);
        var isThere = !hasFaults || answer.Settle(settlement);
        state.ForgetFaults();
        using var json = isThere ? AnswerWriter.Write(answer, state, settlement, PartSize) : null;
        if (json is not null)
        {
            delivered.Add(new DeliveredPart(part.Ids[0], json.WrittenSpan.ToArray(), part is PendingItems, settlement.Errors));
        }

        completed.AddRange(part.Ids.Select(id => new CompletedPart(id, json is null ? settlement.Errors : [])));
        return json is not null;
    }
}
