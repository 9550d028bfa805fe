using System.Diagnostics;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Transport;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Tenancy;

namespace CrmPlatform.Host.Endpoints;

/// <summary>The one address of all tenants: the key says which tenant's schema answers.</summary>
internal sealed class GraphQLEndpoint(CrmService service, HostSettings settings, IHostApplicationLifetime lifetime, ILogger<GraphQLEndpoint> log)
{
    /// <summary>The part of the address that names one module, or the platform, to answer alone as a subgraph.</summary>
    public const string SubgraphRouteValue = "subgraph";

    private const string TraceHeader = "Crm-Trace";
    private const string DryRunHeader = "Crm-Dry-Run";
    private readonly GraphQLHttp _graphql = new(new GraphQLHttpOptions
    {
        MaxBodyBytes = HostLimits.MaxBodyBytes,
        MaxBatchSize = settings.GraphQL.MaxBatchSize,
        Statuses = settings.GraphQL.Statuses,
        Uploads = settings.GraphQL.Uploads,
        TellsTimings = http => http.Features.Get<RequestTrace>() is { IsWanted: true },
        EventStreams = new EventStreamOptions { Owner = http => $"{BearerKey.HashOf(http.Request)} {http.GetRouteValue(SubgraphRouteValue)}" },
        OnResult = Describe,
    });

    public async Task HandleAsync(HttpContext http)
    {
        // Sockets and event streams have no end of their own: without this the host would wait for them when it stops. Their clients connect again.
        using var stopping = http.WebSockets.IsWebSocketRequest || IsEventStream(http.Request) ? lifetime.ApplicationStopping.Register(http.Abort) : default;
        await ServeAsync(http, (executor, scope) => _graphql.HandleAsync(http, executor, scope.Services));
    }

    /// <summary>Answers with the tenant's schema as text.</summary>
    public Task DownloadAsync(HttpContext http) => ServeAsync(http, (executor, _) => SchemaDownload.HandleAsync(http, executor));

    private async Task ServeAsync(HttpContext http, Func<RequestExecutor, TenantScope, Task> serve)
    {
        if (BearerKey.Of(http.Request) is not { } key)
        {
            // Browsers cannot send headers with a WebSocket: its first message brings the key.
            await (http.WebSockets.IsWebSocketRequest ? ServeSocketAsync(http) : GraphQLRefusal.NoKeyAsync(http));
            return;
        }

        if (await service.Runtime.FindKeyHolderAsync(key, http.RequestAborted) is not { } holder)
        {
            await GraphQLRefusal.WrongKeyAsync(http);
            return;
        }

        if (await BeginAsync(holder, http.RequestAborted) is not { } scope)
        {
            await GraphQLRefusal.UnavailableAsync(http);
            return;
        }

        await using (scope)
        {
            using var fence = scope.Fenced.Register(http.Abort);
            scope.Session.IsDryRun = http.Request.Headers[DryRunHeader] == "1";
            if (scope.Session.IsDryRun && (http.WebSockets.IsWebSocketRequest || GraphQLHttp.IsForReservedStream(http.Request)))
            {
                // Their operations outlive the request that carries the header: they would run for good.
                await GraphQLRefusal.NoDryRunAsync(http);
                return;
            }

            http.Features.Set(new RequestTrace(scope.Session, Stopwatch.GetTimestamp(), http.Request.Headers[TraceHeader] == "1"));
            try
            {
                await (ExecutorOf(scope, http) is { } executor ? serve(executor, scope) : GraphQLRefusal.NoSubgraphAsync(http));
            }
            catch (CompositionException exception)
            {
                log.LogError(exception, "A subgraph of tenant '{Tenant}' cannot be served.", holder.TenantId);
                await GraphQLRefusal.UnavailableAsync(http);
            }
        }
    }

    private static bool IsEventStream(HttpRequest request) =>
        request.Headers.Accept.Any(accept => accept is not null && accept.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase));

    private async Task ServeSocketAsync(HttpContext http)
    {
        TenantScope? scope = null;
        var fence = default(CancellationTokenRegistration);
        try
        {
            await _graphql.HandleSocketAsync(http, async payload =>
            {
                var holder = BearerKey.Of(payload) is { } key ? await service.Runtime.FindKeyHolderAsync(key, http.RequestAborted) : null;
                scope = holder is null ? null : await BeginAsync(holder, http.RequestAborted);

                // A socket has no end of its own: when its tenant has moved on and the time is over, its client connects again.
                fence = scope?.Fenced.Register(http.Abort) ?? default;
                return scope is not null && ExecutorOf(scope, http) is { } executor ? new SocketAdmission(executor, scope.Services) : null;
            });
        }
        finally
        {
            await fence.DisposeAsync();
            if (scope is not null)
            {
                await scope.DisposeAsync();
            }
        }
    }

    // Without the name of a subgraph in the address, all modules answer together.
    private static RequestExecutor? ExecutorOf(TenantScope scope, HttpContext http) =>
        http.GetRouteValue(SubgraphRouteValue) is string name ? scope.FindSubgraph(name) : scope.Executor;

    private async Task<TenantScope?> BeginAsync(KeyHolder holder, CancellationToken cancellation)
    {
        try
        {
            return (await service.Runtime.GetTenantAsync(holder.TenantId, cancellation)).BeginScope(holder.Caller);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(exception, "A request of tenant '{Tenant}' was refused.", holder.TenantId);
            return null;
        }
    }

    private static void Describe(HttpContext http, ExecutionResult result)
    {
        if (http.Features.Get<RequestTrace>() is { IsWanted: true } trace)
        {
            result.Extensions["trace"] = trace.Describe();
        }

        // The client's errors are masked; by this id the operator finds them in the log.
        if (result.Errors.Any(e => e.Exception is not null))
        {
            result.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        }
    }
}
