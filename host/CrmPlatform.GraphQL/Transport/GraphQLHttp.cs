using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Transport.Sockets;
using CrmPlatform.GraphQL.Transport.Streams;
using CrmPlatform.GraphQL.Transport.Uploads;
using CrmPlatform.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Answers GraphQL requests over HTTP, server-sent events and WebSocket at one address.</summary>
/// <param name="options">What is accepted.</param>
public sealed class GraphQLHttp(GraphQLHttpOptions options)
{
    private const string AllMethods = "GET, POST";
    private readonly StreamEndpoint? _streams = options.EventStreams is { } limits ? new(options, limits) : null;

    /// <summary>What is accepted.</summary>
    public GraphQLHttpOptions Options { get; } = options;

    /// <summary>Answers one HTTP request with an executor and services that the host chose for it.</summary>
    public async Task HandleAsync(HttpContext context, RequestExecutor executor, IServiceProvider services)
    {
        var format = AcceptHeader.Choose(context.Request.Headers.Accept);
        try
        {
            if (context.WebSockets.IsWebSocketRequest)
            {
                await SocketEndpoint.HandleAsync(context, AdmitAsync, Options);
                return;
            }

            if (_streams is not null && StreamEndpoint.Concerns(context.Request))
            {
                await _streams.HandleAsync(context, format, executor, services);
                return;
            }

            await AnswerAsync(context, format ?? throw TransportErrors.NothingAcceptable(), executor, services);
        }
        catch (HttpRefusal refusal) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, format is ResponseFormat.GraphQLResponse ? ResponseFormat.GraphQLResponse : ResponseFormat.Json, refusal);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: there is nobody to answer.
        }
        catch (OperationCanceledException) when (services.EndingOfRequest().IsCancellationRequested)
        {
            // A stream that breaks off is opened again by its client; one that completes is not.
            context.Abort();
        }

        async ValueTask<SocketAdmission?> AdmitAsync(JsonElement payload) =>
            Options.OnSocketInit is not { } check || await check(context, payload) ? new SocketAdmission(executor, services) : null;
    }

    /// <summary>Serves a WebSocket client of whom only the payload of <c>connection_init</c> says who it is.</summary>
    /// <param name="context">The request, which asks for a WebSocket.</param>
    /// <param name="admit">Chooses by that payload what serves the client; null turns it away.</param>
    public Task HandleSocketAsync(HttpContext context, Func<JsonElement, ValueTask<SocketAdmission?>> admit) =>
        SocketEndpoint.HandleAsync(context, admit, Options);

    private async Task AnswerAsync(HttpContext context, ResponseFormat format, RequestExecutor executor, IServiceProvider services)
    {
        var body = await ReadAsync(context, executor);
        using var files = body.Files;
        if (body.Batch is { } batch)
        {
            await AnswerBatchAsync(context, batch, executor, services);
            return;
        }

        GraphQLRequest request;
        try
        {
            request = await DocumentNames.ResolveAsync(body.Request!, Options, context.RequestAborted);
        }
        catch (GraphQLException refused)
        {
            await WriteAsync(context, format, new ExecutionResult(refused.Errors));
            return;
        }

        if (request.Query is null)
        {
            throw TransportErrors.NoDocument();
        }

        var prepared = executor.Prepare(request);
        CheckMethod(context, format, prepared);
        if (format is ResponseFormat.EventStream)
        {
            await EventStream.WriteAsync(context, executor.SubscribeAsync(prepared, request, services, context.RequestAborted), Options);
            return;
        }

        if (format is ResponseFormat.Multipart && prepared.Kind is not OperationKind.Subscription)
        {
            await MultipartStream.WriteAsync(context, executor.SubscribeAsync(prepared, request, services, context.RequestAborted), Options);
            return;
        }

        await WriteAsync(context, format, await executor.ExecuteAsync(prepared, request, services, context.RequestAborted));
    }

    private ValueTask<RequestBody> ReadAsync(HttpContext context, RequestExecutor executor)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            if (UploadReader.IsMultipart(request.ContentType))
            {
                return executor.Schema.FindType(Scalars.Upload.Name) is null
                    ? throw UploadErrors.NotTaken()
                    : UploadReader.ReadAsync(request, Options, context.RequestAborted);
            }

            return BodyReader.ReadAsync(request, Options, context.RequestAborted);
        }

        return HttpMethods.IsGet(request.Method) && Options.AllowGet
            ? ValueTask.FromResult(new RequestBody(QueryReader.Read(request.Query)))
            : throw TransportErrors.MethodNotAllowed(request.Method, Options.AllowGet ? AllMethods : "POST");
    }

    // A link or an image on another site's page sends a GET, so a GET must not change anything.
    private static void CheckMethod(HttpContext context, ResponseFormat format, PreparedRequest prepared)
    {
        if (HttpMethods.IsGet(context.Request.Method)
            && (prepared.Kind is OperationKind.Mutation || (prepared.Kind is OperationKind.Subscription && format is not ResponseFormat.EventStream)))
        {
            throw TransportErrors.GetOnlyReads();
        }
    }

    private async Task AnswerBatchAsync(HttpContext context, IReadOnlyList<GraphQLRequest> batch, RequestExecutor executor, IServiceProvider services)
    {
        var results = new List<ExecutionResult>(batch.Count);
        try
        {
            foreach (var sent in batch)
            {
                results.Add(await AnswerOneAsync(context, sent, executor, services));
            }

            await JsonResponse.WriteAsync(context, results);
        }
        finally
        {
            results.ForEach(result => result.Dispose());
        }
    }

    private async Task<ExecutionResult> AnswerOneAsync(HttpContext context, GraphQLRequest sent, RequestExecutor executor, IServiceProvider services)
    {
        try
        {
            var request = await DocumentNames.ResolveAsync(sent, Options, context.RequestAborted);
            var result = await executor.ExecuteAsync(request, services, context.RequestAborted);
            Options.OnResult?.Invoke(context, result);
            return result;
        }
        catch (GraphQLException refused)
        {
            return new ExecutionResult(refused.Errors);
        }
    }

    private async Task WriteAsync(HttpContext context, ResponseFormat format, ExecutionResult result)
    {
        using (result)
        {
            Options.OnResult?.Invoke(context, result);
            await JsonResponse.WriteAsync(context, format, result, status: null);
        }
    }

    private static Task RefuseAsync(HttpContext context, ResponseFormat format, HttpRefusal refusal)
    {
        if (refusal.Allow is { } allow)
        {
            context.Response.Headers.Allow = allow;
        }

        return JsonResponse.WriteAsync(context, format, new ExecutionResult(refusal.Errors), refusal.Status);
    }
}
