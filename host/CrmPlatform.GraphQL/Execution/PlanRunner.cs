using System.Text.Json;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Execution.Incremental;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Runs a plan and writes its data. spec: sec-Executing-Operations</summary>
internal static class PlanRunner
{
    // The parent of root fields, which have none.
    private static readonly object RootValue = new();

    /// <summary>Runs a query or mutation.</summary>
    public static ValueTask<ExecutionResult> RunAsync(OperationPlan plan, CoercedVariables variables, ExecutorOptions options, RunContext context)
        => RunAsync(plan, variables, options, context, null);

    /// <summary>Runs a query or mutation, and notes what of it comes later.</summary>
    public static async ValueTask<ExecutionResult> RunAsync(
        OperationPlan plan, CoercedVariables variables, ExecutorOptions options, RunContext context, PendingParts? later)
    {
        var state = new RunState(plan.Schema);
        var run = new OperationRun(state, variables, context);
        var root = new ObjectGroup(plan.Root);
        root.Add(RootValue);
        if (plan.Kind is OperationKind.Mutation)
        {
            return await RunSeriallyAsync(plan, run, state, root, options, later);
        }

        await run.ResolveAsync(root);
        return Finish(plan, state, root, new FaultSettlement(options, []), later);
    }

    /// <summary>Runs the selection of a subscription for an event.</summary>
    public static async ValueTask<ExecutionResult> RunEventAsync(
        OperationPlan plan, CoercedVariables variables, object? value, ExecutorOptions options, RunContext context)
    {
        var state = new RunState(plan.Schema);
        var run = new OperationRun(state, variables, context);
        var root = new ObjectGroup(plan.Root);
        root.Add(value ?? RootValue);
        root.Open();
        foreach (var field in plan.Root.Fields.Where(f => f.Work is not FieldWork.TypeName))
        {
            await (field.Field.Resolver is StreamResolver { OfEvent: { } resolver } ? run.ResolveAsync(root, field, resolver) : run.ResolveAsync(root, field, value));
        }

        return Finish(plan, state, root, new FaultSettlement(options, []), null);
    }

    // Root fields of a mutation run one after another, each with all that is selected below it, and what it answers is tried
    // before the next one starts: a null that rises to the root ends the operation. spec: sec-Serial-Execution
    private static async ValueTask<ExecutionResult> RunSeriallyAsync(
        OperationPlan plan, OperationRun run, RunState state, ObjectGroup root, ExecutorOptions options, PendingParts? later)
    {
        var settlement = new FaultSettlement(options, []);
        using var output = new Utf8Buffer(plan.SizeHint);
        using var json = new Utf8JsonWriter(output, ResultWriter.Options);
        json.WriteStartObject();
        root.Open();
        foreach (var field in plan.Root.Fields)
        {
            await run.ResolveAsync(root, field);
            new DataWriter(json, state).WriteField(root, 0, field);
            if (state.HasFaults && !settlement.SettleField(root, 0, field))
            {
                return Null(settlement);
            }
        }

        return Finish(plan, state, root, settlement, later);
    }

    private static ExecutionResult Finish(OperationPlan plan, RunState state, ObjectGroup root, FaultSettlement settlement, PendingParts? later)
    {
        if (AnswerWriter.Write(new ObjectAnswer(root, 0), state, settlement, plan.SizeHint) is not { } output)
        {
            return Null(settlement);
        }

        later?.Find(state, root, 0, []);
        state.Close();
        plan.NoteSize(output.Count);
        return new ExecutionResult(output, isDataNull: false, settlement.Errors);
    }

    private static ExecutionResult Null(FaultSettlement settlement)
    {
        var output = new Utf8Buffer(4);
        "null"u8.CopyTo(output.GetSpan(4));
        output.Advance(4);
        return new ExecutionResult(output, isDataNull: true, settlement.Errors);
    }
}
