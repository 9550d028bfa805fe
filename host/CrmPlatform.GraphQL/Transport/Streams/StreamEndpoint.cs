using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport.Streams;

/// <summary>Serves clients that reserve one event stream for all their operations. spec: rfcs/GraphQLOverSSE.md, single connection mode</summary>
internal sealed class StreamEndpoint(GraphQLHttpOptions options, EventStreamOptions limits)
{
    /// <summary>The methods of clients that have a reserved stream.</summary>
    public const string Methods = "GET, POST, PUT, DELETE";

    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private readonly StreamRegistry _streams = new(limits);

    /// <summary>Whether a request is about a reserved stream.</summary>
    public static bool Concerns(HttpRequest request) =>
        HttpMethods.IsPut(request.Method) || HttpMethods.IsDelete(request.Method) || TokenOf(request) is not null;

    /// <summary>Answers a request about a reserved stream.</summary>
    /// <exception cref="HttpRefusal">It cannot be answered.</exception>
    public Task HandleAsync(HttpContext context, ResponseFormat? format, RequestExecutor executor, IServiceProvider services)
    {
        var owner = limits.Owner(context);
        var method = context.Request.Method;
        if (HttpMethods.IsPut(method))
        {
            return ReserveAsync(context, owner);
        }

        var token = TokenOf(context.Request);
        var stream = _streams.Find(token, owner);
        if (HttpMethods.IsDelete(method))
        {
            stream.Stop(context.Request.Query["operationId"] is [{ Length: > 0 } id, ..] ? id : throw StreamErrors.NoOperationId());
            return Task.CompletedTask;
        }

        return format is ResponseFormat.EventStream && HttpMethods.IsGet(method)
            ? ServeAsync(stream, token!, context, executor, services)
            : StartAsync(stream, context, executor);
    }

    private Task ReserveAsync(HttpContext context, string owner)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(_streams.Reserve(owner), context.RequestAborted);
    }

    private async Task ServeAsync(ReservedStream stream, string token, HttpContext context, RequestExecutor executor, IServiceProvider services)
    {
        using var connection = new OpenStream(context, executor, services);
        EventStream.Begin(context.Response);
        if (!stream.TryOpen(connection))
        {
            context.Response.Clear();
            throw StreamErrors.AlreadyOpen();
        }

        try
        {
            // Some browsers only take the answer for begun when there is something in it.
            while (true)
            {
                await connection.SendCommentAsync(context.RequestAborted);
                await Task.Delay(options.KeepAlive, limits.Clock, context.RequestAborted);
            }
        }
        finally
        {
            _streams.Remove(token);
            await stream.EndAsync();
        }
    }

    private async Task StartAsync(ReservedStream stream, HttpContext context, RequestExecutor executor)
    {
        var request = await ReadAsync(context);
        var prepared = executor.Prepare(request);
        if (prepared.Errors is { } errors)
        {
            throw new HttpRefusal(StatusCodes.Status400BadRequest, errors);
        }

        if (HttpMethods.IsGet(context.Request.Method) && prepared.Kind is OperationKind.Mutation)
        {
            throw TransportErrors.GetOnlyReads();
        }

        stream.Start(OperationIdOf(request), limits.MaxOperations, operation => RunAsync(stream, operation, request));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private async ValueTask<GraphQLRequest> ReadAsync(HttpContext context)
    {
        var body = HttpMethods.IsGet(context.Request.Method)
            ? new RequestBody(QueryReader.Read(context.Request.Query))
            : HttpMethods.IsPost(context.Request.Method)
                ? await BodyReader.ReadAsync(context.Request, options, context.RequestAborted)
                : throw TransportErrors.MethodNotAllowed(context.Request.Method, Methods);
        try
        {
            var request = IdempotencyHeader.AddTo(body.Request ?? throw TransportErrors.BatchTooLarge(0), context.Request);
            return await DocumentNames.ResolveAsync(request, options, context.RequestAborted);
        }
        catch (GraphQLException refused)
        {
            throw new HttpRefusal(StatusCodes.Status400BadRequest, refused.Errors);
        }
    }

    // The request that brought the operation is answered by then: what serves the operation is what serves the connection.
    private async Task RunAsync(ReservedStream stream, StreamOperation operation, GraphQLRequest request)
    {
        var connection = await stream.Opened.WaitAsync(operation.Ending);
        operation.Ending.ThrowIfCancellationRequested();
        var own = connection.Executor.Options.CreateServices?.Invoke(connection.Services);
        try
        {
            using var turn = await Turn.TakeAsync(options, own?.Services ?? connection.Services, operation.Ending);
            var prepared = connection.Executor.Prepare(request);
            if (prepared.Kind is OperationKind.Subscription)
            {
                turn.Dispose();
            }

            await foreach (var result in connection.Executor.SubscribeAsync(prepared, request, own?.Services ?? connection.Services, operation.Ending))
            {
                using (result)
                {
                    options.OnResult?.Invoke(connection.Context, result);
                    await connection.SendNextAsync(operation.Id, result, operation.Ending);
                }
            }
        }
        catch (GraphQLException refused)
        {
            await connection.SendNextAsync(operation.Id, new ExecutionResult(refused.Errors), operation.Ending);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException))
        {
            // A defect ends the operation; the stream's other operations go on.
            await connection.SendNextAsync(operation.Id, new ExecutionResult([FieldErrors.Masked(exception, connection.Executor.Options)]), operation.Ending);
        }
        finally
        {
            if (own is not null)
            {
                await own.DisposeAsync();
            }
        }

        // The id is free before the client is told, so that it can be used again at once.
        if (stream.Release(operation))
        {
            await connection.SendCompleteAsync(operation.Id, operation.Ending);
        }
    }

    private static string OperationIdOf(GraphQLRequest request) =>
        request.Extensions.ValueKind is JsonValueKind.Object
        && request.Extensions.TryGetProperty("operationId", out var id)
        && id.ValueKind is JsonValueKind.String && JsonStrings.Read(id) is { Length: > 0 } text
            ? text
            : throw StreamErrors.NoOperationId();

    private static string? TokenOf(HttpRequest request) =>
        request.Headers[TokenHeader] is [{ Length: > 0 } header, ..] ? header : request.Query["token"] is [{ Length: > 0 } parameter, ..] ? parameter : null;
}
