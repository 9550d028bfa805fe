using System.Diagnostics;
using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Costs;
using CrmPlatform.GraphQL.Execution.Incremental;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Runs requests against a schema. One instance serves all requests at once.</summary>
public sealed class RequestExecutor(Schema schema, ExecutorOptions options)
{
    private readonly CostMeter _costs = new(options.Cost);
    private readonly RequestPreparation _preparation = new(schema, options);

    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The options.</summary>
    public ExecutorOptions Options { get; } = options;

    /// <summary>Runs a query or mutation.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, IServiceProvider services, CancellationToken cancellation)
        => ExecuteAsync(Prepare(request), request, services, cancellation);

    /// <summary>Whether a document is kept parsed, checked and planned, because it was asked lately.</summary>
    /// <param name="query">The document's text.</param>
    public bool HasPrepared(string query) => _preparation.Has(query);

    /// <summary>
    /// Runs an operation of any kind: a subscription gives a result for each event, an operation with @defer or @stream several
    /// results that belong together, anything else one.
    /// </summary>
    public IAsyncEnumerable<ExecutionResult> SubscribeAsync(GraphQLRequest request, IServiceProvider services, CancellationToken cancellation)
        => SubscribeAsync(Prepare(request), request, services, cancellation);

    /// <summary>Parses and checks the document of a request, or finds it among those that were.</summary>
    internal PreparedRequest Prepare(GraphQLRequest request) => _preparation.Prepare(request);

    /// <summary>Runs a prepared query or mutation.</summary>
    internal async ValueTask<ExecutionResult> ExecuteAsync(PreparedRequest prepared, GraphQLRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        if (prepared.Operation is not { } operation)
        {
            return new ExecutionResult(prepared.Errors!);
        }

        if (prepared.Kind is OperationKind.Subscription)
        {
            return new ExecutionResult([ExecutionErrors.StreamNeeded()]);
        }

        var started = Telemetry.Now;
        var span = Telemetry.Start(operation.Operation, prepared.Document!);
        ExecutionResult? result = null;
        try
        {
            result = await RunAsync(operation, request, services, cancellation);
            if (prepared.Kind is OperationKind.Query && result.Errors.Count == 0)
            {
                Options.OnAnswered?.Invoke(request, services);
            }

            return result;
        }
        finally
        {
            Telemetry.End(span, operation.Operation.Kind, started, result);
        }
    }

    /// <summary>Runs a prepared operation of any kind.</summary>
    internal async IAsyncEnumerable<ExecutionResult> SubscribeAsync(
        PreparedRequest prepared, GraphQLRequest request, IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (prepared.Kind is not OperationKind.Subscription)
        {
            // What is kept under a key is one answer.
            var isOnce = prepared.Kind is OperationKind.Mutation && IdempotencyKeys.HasOne(request);
            var answers = prepared.Operation is { IsIncremental: true } operation && !isOnce
                ? RunIncrementallyAsync(operation.Incremental, request, services, cancellation)
                : null;
            await foreach (var result in answers ?? RunOnceAsync(prepared, request, services, cancellation))
            {
                yield return result;
            }

            yield break;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, services.EndingOfRequest());
        var subscription = await Subscription.StartAsync(prepared.Operation!, request, Options, _costs, services, ending.Token);
        if (subscription.Refusal is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        await foreach (var result in subscription.ResultsAsync(ending.Token))
        {
            yield return result;
        }
    }

    private async IAsyncEnumerable<ExecutionResult> RunOnceAsync(
        PreparedRequest prepared, GraphQLRequest request, IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await ExecuteAsync(prepared, request, services, cancellation);
    }

    private async IAsyncEnumerable<ExecutionResult> RunIncrementallyAsync(
        PlannedOperation operation, GraphQLRequest request, IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var context = new RunContext(services, Options.Timeout, Options.CallResolver, cancellation);
        IncrementalRun? run = null;
        yield return await GuardAsync(Start, context, cancellation);
        while (run is { HasNext: true })
        {
            var result = await GuardAsync(run.NextAsync, context, cancellation);
            yield return result;
            if (!result.IsContinuation)
            {
                break;
            }
        }

        ValueTask<ExecutionResult> Start()
        {
            var variables = operation.CoerceVariables(request.Variables, request.Files);
            var plan = operation.PlanFor(variables);
            var cost = _costs.Measure(plan, variables, request.Cost);
            if (request.Cost is CostMode.Validate)
            {
                return ValueTask.FromResult(Told(new ExecutionResult([]), cost));
            }

            run = new IncrementalRun(plan, variables, Options, context);
            return cost is null ? run.StartAsync() : ToldAsync(run.StartAsync(), cost, null, 0);
        }
    }

    private async ValueTask<ExecutionResult> RunAsync(PlannedOperation operation, GraphQLRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        using var context = new RunContext(services, Options.Timeout, Options.CallResolver, cancellation);
        return await GuardAsync(
            () =>
            {
                var began = Stopwatch.GetTimestamp();
                var variables = operation.CoerceVariables(request.Variables, request.Files);
                var plan = operation.PlanFor(variables);
                var cost = _costs.Measure(plan, variables, request.Cost);
                began = request.Timings?.End("plan", began) ?? began;
                if (request.Cost is CostMode.Validate)
                {
                    return ValueTask.FromResult(Told(new ExecutionResult([]), cost));
                }

                var result = OnceOf(plan, request, services) is { } once
                    ? once.RunAsync(IdempotencyKeys.Of(request)!, IdempotencyKeys.HashOf(request), () => PlanRunner.RunAsync(plan, variables, Options, context), cancellation)
                    : PlanRunner.RunAsync(plan, variables, Options, context);
                return request.Timings is null && cost is null ? result : ToldAsync(result, cost, request.Timings, began);
            },
            context,
            cancellation);
    }

    // A query has no effect that could happen twice: its key means nothing.
    private static IRequestOnce? OnceOf(OperationPlan plan, GraphQLRequest request, IServiceProvider services)
    {
        if (plan.Kind is not OperationKind.Mutation || IdempotencyKeys.Of(request) is null || services.GetService(typeof(IRequestOnce)) is not IRequestOnce once)
        {
            return null;
        }

        IdempotencyKeys.CheckSingle(plan);
        return once;
    }

    private static async ValueTask<ExecutionResult> ToldAsync(
        ValueTask<ExecutionResult> running, IReadOnlyDictionary<string, object?>? cost, RequestTimings? timings, long began)
    {
        var result = await running;
        timings?.End("execute", began);
        return Told(result, cost);
    }

    private static ExecutionResult Told(ExecutionResult result, IReadOnlyDictionary<string, object?>? cost)
    {
        if (cost is not null)
        {
            result.Extensions["cost"] = cost;
        }

        return result;
    }

    private async ValueTask<ExecutionResult> GuardAsync(Func<ValueTask<ExecutionResult>> run, RunContext context, CancellationToken cancellation)
    {
        try
        {
            return await run();
        }
        catch (GraphQLException refused)
        {
            return new ExecutionResult(refused.Errors);
        }
        catch (TimeoutException) when (context.IsTimedOut)
        {
            return new ExecutionResult([ExecutionErrors.Timeout(Options.Timeout)]);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // A defect of the engine or of a scalar: the client gets an answer, the operator the reason.
            return new ExecutionResult([FieldErrors.Masked(exception, Options)]);
        }
    }
}
