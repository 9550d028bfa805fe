using System.Diagnostics;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Transport;
using CrmPlatform.Host.Authentication;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk;

namespace CrmPlatform.Host.Endpoints;

/// <summary>The one address of all tenants: the key says which tenant's schema answers.</summary>
internal sealed class GraphQLEndpoint(
    CrmService service, AccessWatches watches, TenantTurns turns, HostSettings settings, IHostApplicationLifetime lifetime, ILogger<GraphQLEndpoint> log)
{
    /// <summary>The part of the address that names one module, or the platform, to answer alone as a subgraph.</summary>
    public const string SubgraphRouteValue = "subgraph";

    private const string TraceHeader = "Crm-Trace";
    private const string DryRunHeader = "Crm-Dry-Run";
    private readonly GraphQLHttp _graphql = new(new GraphQLHttpOptions
    {
        MaxBodyBytes = HostLimits.MaxBodyBytes,
        MaxBatchSize = settings.GraphQL.MaxBatchSize,
        AllowGet = settings.GraphQL.AllowGet,
        Statuses = settings.GraphQL.Statuses,
        Uploads = settings.GraphQL.Uploads,
        TellsTimings = http => http.Features.Get<RequestTrace>() is { IsWanted: true },
        EventStreams = new EventStreamOptions { Owner = http => $"{BearerKey.HashOf(http.Request)} {http.GetRouteValue(SubgraphRouteValue)}" },
        OnResult = Describe,
        Enter = (services, cancellation) => turns.EnterAsync(services.GetRequiredService<ICaller>().TenantId, cancellation),
    });

    public async Task HandleAsync(HttpContext http)
    {
        // Sockets and event streams have no end of their own: without this the host would wait for them when it stops. Their clients connect again.
        using var stopping = HasNoEnd(http) ? lifetime.ApplicationStopping.Register(http.Abort) : default;
        await ServeAsync(http, (executor, scope) => _graphql.HandleAsync(http, executor, scope.Services));
    }

    /// <summary>Answers with the tenant's schema as text.</summary>
    public Task DownloadAsync(HttpContext http) => ServeAsync(http, (executor, _) => SchemaDownload.HandleAsync(http, executor));

    private async Task ServeAsync(HttpContext http, Func<RequestExecutor, TenantScope, Task> serve)
    {
        try
        {
            await AdmitAsync(http, serve);
        }
        catch (Exception exception) when (!http.Response.HasStarted && service.Runtime.IsUnavailable(exception))
        {
            log.LogError(exception, "A request was refused: its database cannot be used now.");
            await GraphQLRefusal.UnavailableAsync(http);
        }
    }

    private async Task AdmitAsync(HttpContext http, Func<RequestExecutor, TenantScope, Task> serve)
    {
        if (http.WebSockets.IsWebSocketRequest && !WebOrigin.IsAllowed(http.Request, settings.GraphQL.Origins))
        {
            await GraphQLRefusal.ForeignOriginAsync(http);
            return;
        }

        if (BearerKey.Of(http.Request) is not { } key)
        {
            // Browsers cannot send headers with a WebSocket: its first message brings the key.
            await (http.WebSockets.IsWebSocketRequest ? ServeSocketAsync(http) : GraphQLRefusal.NoKeyAsync(http));
            return;
        }

        if (await FindAsync(http, key) is not { } credential)
        {
            return;
        }

        await using var watch = HasNoEnd(http) ? watches.Begin(http, key, credential) : null;
        var (scope, isSuspended) = await BeginAsync(credential, watch, http.RequestAborted);
        if (scope is null)
        {
            await (isSuspended ? GraphQLRefusal.SuspendedAsync(http) : GraphQLRefusal.UnavailableAsync(http));
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
                log.LogError(exception, "A subgraph of tenant '{Tenant}' cannot be served.", credential.TenantId);
                await GraphQLRefusal.UnavailableAsync(http);
            }
        }
    }

    private async Task<Credential?> FindAsync(HttpContext http, string key)
    {
        try
        {
            var credential = await service.Runtime.Access.FindAsync(key, http.RequestAborted);
            if (credential is null)
            {
                await GraphQLRefusal.WrongKeyAsync(http);
            }

            return credential;
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            log.LogError(exception, "Who sent a request was not found out.");
            await GraphQLRefusal.UnavailableAsync(http);
            return null;
        }
    }

    private static bool HasNoEnd(HttpContext http) => http.WebSockets.IsWebSocketRequest || IsEventStream(http.Request);

    private static bool IsEventStream(HttpRequest request) =>
        request.Headers.Accept.Any(accept => accept is not null && accept.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase));

    private async Task ServeSocketAsync(HttpContext http)
    {
        TenantScope? scope = null;
        AccessWatch? watch = null;
        var fence = default(CancellationTokenRegistration);
        try
        {
            await _graphql.HandleSocketAsync(http, async payload =>
            {
                if (BearerKey.Of(payload) is not { } key || await service.Runtime.Access.FindAsync(key, http.RequestAborted) is not { } credential)
                {
                    return null;
                }

                watch = watches.Begin(http, key, credential);
                scope = (await BeginAsync(credential, watch, http.RequestAborted)).Scope;

                // A socket has no end of its own: when its tenant has moved on and the time is over, its client connects again.
                fence = scope?.Fenced.Register(http.Abort) ?? default;
                return scope is not null && ExecutorOf(scope, http) is { } executor ? new SocketAdmission(executor, scope.Services) : null;
            });
        }
        finally
        {
            await fence.DisposeAsync();
            if (watch is not null)
            {
                await watch.DisposeAsync();
            }

            if (scope is not null)
            {
                await scope.DisposeAsync();
            }
        }
    }

    // Without the name of a subgraph in the address, all modules answer together.
    private static RequestExecutor? ExecutorOf(TenantScope scope, HttpContext http) =>
        http.GetRouteValue(SubgraphRouteValue) is string name ? scope.FindSubgraph(name) : scope.Executor;

    private async Task<(TenantScope? Scope, bool IsSuspended)> BeginAsync(Credential credential, AccessWatch? watch, CancellationToken cancellation)
    {
        try
        {
            return ((await service.Runtime.GetTenantAsync(credential.TenantId, cancellation)).BeginScope(credential.Caller, watch?.Ending ?? CancellationToken.None), false);
        }
        catch (TenantException exception) when (exception.IsSuspended)
        {
            return (null, true);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(exception, "A request of tenant '{Tenant}' was refused.", credential.TenantId);
            return (null, false);
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
