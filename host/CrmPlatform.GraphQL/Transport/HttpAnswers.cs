using System.Globalization;
using CrmPlatform.GraphQL.Costs;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Runs the requests of a body and writes their answers.</summary>
internal sealed class HttpAnswers(GraphQLHttpOptions options)
{
    private const string TimingHeader = "Server-Timing";
    private const string ReplayHeader = "Idempotency-Replayed";

    /// <summary>Answers one request in a format.</summary>
    public async Task WriteAsync(HttpContext context, ResponseFormat format, GraphQLRequest sent, RequestExecutor executor, IServiceProvider services)
    {
        GraphQLRequest request;
        try
        {
            request = await DocumentNames.ResolveAsync(WithTimings(context, IdempotencyHeader.AddTo(WithCost(context, sent), context.Request)), options, context.RequestAborted);
        }
        catch (GraphQLException refused)
        {
            await WriteAsync(context, format, new ExecutionResult(refused.Errors), sent.Timings);
            return;
        }

        if (request.Query is null)
        {
            throw TransportErrors.NoDocument();
        }

        using var turn = await TryTakeTurnAsync(context, format, services);
        if (turn is null)
        {
            return;
        }

        var prepared = executor.Prepare(request);
        CheckMethod(context, format, prepared);
        if (prepared.Kind is OperationKind.Subscription)
        {
            // It waits for events most of its time.
            turn.Dispose();
        }

        if (format is ResponseFormat.EventStream)
        {
            await EventStream.WriteAsync(context, executor.SubscribeAsync(prepared, request, services, context.RequestAborted), options);
        }
        else if (format is ResponseFormat.Multipart && prepared.Kind is not OperationKind.Subscription)
        {
            await MultipartStream.WriteAsync(context, executor.SubscribeAsync(prepared, request, services, context.RequestAborted), options);
        }
        else
        {
            await WriteAsync(context, format, await executor.ExecuteAsync(prepared, request, services, context.RequestAborted), request.Timings);
        }
    }

    /// <summary>Answers a batch, one request after another.</summary>
    public async Task WriteBatchAsync(HttpContext context, IReadOnlyList<GraphQLRequest> batch, RequestExecutor executor, IServiceProvider services)
    {
        if (IdempotencyHeader.IsIn(context.Request))
        {
            throw TransportErrors.KeyForBatch();
        }

        var results = new List<ExecutionResult>(batch.Count);
        try
        {
            foreach (var sent in batch)
            {
                results.Add(await AnswerAsync(context, sent, executor, services));
            }

            await JsonResponse.WriteAsync(context, results);
        }
        finally
        {
            results.ForEach(result => result.Dispose());
        }
    }

    private async ValueTask<Turn?> TryTakeTurnAsync(HttpContext context, ResponseFormat format, IServiceProvider services)
    {
        try
        {
            return await Turn.TakeAsync(options, services, context.RequestAborted);
        }
        catch (GraphQLException refused)
        {
            await WriteAsync(context, format, new ExecutionResult(refused.Errors), null);
            return null;
        }
    }

    private async Task<ExecutionResult> AnswerAsync(HttpContext context, GraphQLRequest sent, RequestExecutor executor, IServiceProvider services)
    {
        try
        {
            var request = await DocumentNames.ResolveAsync(WithCost(context, sent), options, context.RequestAborted);
            using var turn = await Turn.TakeAsync(options, services, context.RequestAborted);
            var result = await executor.ExecuteAsync(request, services, context.RequestAborted);
            options.OnResult?.Invoke(context, result);
            return result;
        }
        catch (GraphQLException refused)
        {
            return new ExecutionResult(refused.Errors);
        }
    }

    private async Task WriteAsync(HttpContext context, ResponseFormat format, ExecutionResult result, RequestTimings? timings)
    {
        using (result)
        {
            options.OnResult?.Invoke(context, result);
            if (result.Errors.FirstOrDefault(e => e.Extensions.ContainsKey(ExecutionErrors.RetryAfter)) is { } later)
            {
                context.Response.Headers.RetryAfter = Convert.ToString(later.Extensions[ExecutionErrors.RetryAfter], CultureInfo.InvariantCulture);
            }

            if (result.IsKept)
            {
                context.Response.Headers[ReplayHeader] = "true";
            }

            if (timings is not null)
            {
                context.Response.Headers[TimingHeader] = timings.ToString();
            }

            await JsonResponse.WriteAsync(context, format, result, Statuses.Of(format, result, options.Statuses));
        }
    }

    private static GraphQLRequest WithCost(HttpContext context, GraphQLRequest request) =>
        CostHeader.Of(context.Request) is var mode and not CostMode.None ? request with { Cost = mode } : request;

    private GraphQLRequest WithTimings(HttpContext context, GraphQLRequest request) =>
        options.TellsTimings?.Invoke(context) is true ? request with { Timings = new RequestTimings() } : request;

    // A link or an image on another site's page sends a GET, so a GET must not change anything.
    private static void CheckMethod(HttpContext context, ResponseFormat format, PreparedRequest prepared)
    {
        if (HttpMethods.IsGet(context.Request.Method)
            && (prepared.Kind is OperationKind.Mutation || (prepared.Kind is OperationKind.Subscription && format is not ResponseFormat.EventStream)))
        {
            throw TransportErrors.GetOnlyReads();
        }
    }
}
