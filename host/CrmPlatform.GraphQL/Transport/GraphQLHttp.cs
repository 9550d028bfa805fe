using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Transport.Sockets;
using CrmPlatform.GraphQL.Transport.Streams;
using CrmPlatform.GraphQL.Transport.Uploads;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Answers GraphQL requests over HTTP, server-sent events and WebSocket at one address.</summary>
/// <param name="options">What is accepted.</param>
public sealed class GraphQLHttp(GraphQLHttpOptions options)
{
    private readonly HttpAnswers _answers = new(options);
    private readonly StreamEndpoint? _streams = options.EventStreams is { } limits ? new(options, limits) : null;

    /// <summary>What is accepted.</summary>
    public GraphQLHttpOptions Options { get; } = options;

    /// <summary>Whether a request belongs to an event stream that was reserved, or reserves one: what it starts outlives it.</summary>
    public static bool IsForReservedStream(HttpRequest request) => StreamEndpoint.Concerns(request);

    private string Methods => _streams is not null ? StreamEndpoint.Methods : Options.AllowGet ? "GET, POST" : "POST";

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

            using var body = await ReadAsync(context, format, executor);
            await (body.Batch is { } batch
                ? _answers.WriteBatchAsync(context, batch, executor, services)
                : _answers.WriteAsync(context, format!.Value, body.Request!, executor, services));
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

    private ValueTask<RequestBody> ReadAsync(HttpContext context, ResponseFormat? format, RequestExecutor executor)
    {
        var request = context.Request;
        if (format is null)
        {
            throw TransportErrors.NothingAcceptable();
        }

        if (HttpMethods.IsPost(request.Method))
        {
            return UploadReader.IsMultipart(request.ContentType)
                ? UploadReader.ReadAsync(request, executor.Schema, Options, context.RequestAborted)
                : BodyReader.ReadAsync(request, Options, context.RequestAborted);
        }

        return HttpMethods.IsGet(request.Method) && Options.AllowGet
            ? ValueTask.FromResult(new RequestBody(QueryReader.Read(request.Query)))
            : throw TransportErrors.MethodNotAllowed(request.Method, Methods);
    }

    private Task RefuseAsync(HttpContext context, ResponseFormat format, HttpRefusal refusal)
    {
        if (refusal.Allow is { } allow)
        {
            context.Response.Headers.Allow = allow;
        }

        return JsonResponse.WriteAsync(context, format, new ExecutionResult(refusal.Errors), Statuses.Of(refusal, Options.Statuses));
    }
}
