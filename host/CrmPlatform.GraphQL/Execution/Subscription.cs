using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Costs;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>A running subscription: a source of events, and a plan that each is answered with. spec: sec-Subscription</summary>
internal sealed class Subscription
{
    private readonly OperationPlan? _plan;
    private readonly CoercedVariables _variables;
    private readonly IAsyncEnumerable<object?>? _events;
    private readonly ExecutorOptions _options;
    private readonly IServiceProvider _services;

    private Subscription(
        OperationPlan? plan, CoercedVariables variables, IAsyncEnumerable<object?>? events, ExecutorOptions options, IServiceProvider services)
    {
        _plan = plan;
        _variables = variables;
        _events = events;
        _options = options;
        _services = services;
    }

    /// <summary>Why there are no events; null when there are.</summary>
    public ExecutionResult? Refusal { get; private init; }

    /// <summary>Creates the source of events. spec: CreateSourceEventStream()</summary>
    public static async ValueTask<Subscription> StartAsync(
        PlannedOperation operation, GraphQLRequest request, ExecutorOptions options, CostMeter costs, IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            var variables = operation.CoerceVariables(request.Variables, request.Files);
            var plan = operation.PlanFor(variables);
            if (costs.Measure(plan, variables, request.Cost) is { } cost && request.Cost is CostMode.Validate)
            {
                return new(null, variables, null, options, services) { Refusal = new ExecutionResult([]) { Extensions = { ["cost"] = cost } } };
            }

            return new(plan, variables, await OpenAsync(plan, variables, services, options, cancellation), options, services);
        }
        catch (GraphQLException refused)
        {
            return new(null, CoercedVariables.None, null, options, services) { Refusal = new ExecutionResult(refused.Errors) };
        }
    }

    /// <summary>A result for each event. spec: MapSourceToResponseEvent()</summary>
    public async IAsyncEnumerable<ExecutionResult> ResultsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var events = _events!.GetAsyncEnumerator(cancellation);
        while (true)
        {
            ExecutionResult? failure = null;
            try
            {
                if (!await events.MoveNextAsync())
                {
                    break;
                }
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                failure = new ExecutionResult(FieldErrors.OfRoot(exception, _plan!.Root.Fields[0], _options));
            }

            yield return failure ?? await AnswerAsync(events.Current, cancellation);
            if (failure is not null)
            {
                break;
            }
        }
    }

    private static async ValueTask<IAsyncEnumerable<object?>> OpenAsync(
        OperationPlan plan, CoercedVariables variables, IServiceProvider services, ExecutorOptions options, CancellationToken cancellation)
    {
        var field = plan.Root.Fields.FirstOrDefault() ?? throw new GraphQLException(ExecutionErrors.NothingSelected());
        var context = new RunContext(services, Timeout.InfiniteTimeSpan, null, cancellation);
        var root = new ObjectGroup(plan.Root);
        root.Add(plan);
        try
        {
            var resolver = field.Field.Resolver as StreamResolver
                ?? throw new InvalidOperationException($"Field '{field.Field.DeclaringType?.Name}.{field.Field.Name}' has no resolver that gives events.");
            if (field.IsGuarded && await context.Access.RefuseAsync(field, variables) is { } refused)
            {
                throw refused;
            }

            var batch = new ColumnBatch(context, root, field, field.Arguments.ValuesFor(variables));
            return await resolver.SubscribeAsync(batch);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            throw new GraphQLException(FieldErrors.OfRoot(exception, field, options));
        }
    }

    private async ValueTask<ExecutionResult> AnswerAsync(object? value, CancellationToken cancellation)
    {
        var own = _options.CreateServices?.Invoke(_services);
        try
        {
            using var context = new RunContext(own?.Services ?? _services, _options.Timeout, _options.CallResolver, cancellation);
            return await PlanRunner.RunEventAsync(_plan!, _variables, value, _options, context);
        }
        catch (TimeoutException)
        {
            return new ExecutionResult([ExecutionErrors.Timeout(_options.Timeout)]);
        }
        finally
        {
            if (own is not null)
            {
                await own.DisposeAsync();
            }
        }
    }
}
