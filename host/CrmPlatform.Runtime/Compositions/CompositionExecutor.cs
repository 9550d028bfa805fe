using System.Diagnostics;
using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Costs;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Transport;
using CrmPlatform.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>How requests run in a composition.</summary>
internal static class CompositionExecutor
{
    private const int RetrySeconds = 5;
    private const int MaxFieldCycles = 16; // Trees of customers are not deeper.

    // What an application of one's own needs, and what scanners that try the usual overloads do not get.
    private static readonly ValidationLimits Narrow = new() { MaxFieldCycles = MaxFieldCycles, MaxAliases = 100, MaxRootFields = 100, MaxDirectives = 4, MaxDocumentDirectives = 50, MaxErrors = 5 };

    public static ExecutorOptions Options(DisabledModules disabled, ModuleGuard guard, Func<RequestOwner, RequestScope> beginScope, HostServices host)
    {
        var log = host.Logging.CreateLogger("CrmPlatform.GraphQL");
        return new ExecutorOptions
        {
            TellExceptions = host.TellExceptions,
            Cost = new CostOptions(),
            Validation = new ValidationOptions
            {
                ExplainUnknownField = disabled.Explain,
                Suggest = host.TellSchema,
                AllowIntrospection = host.TellSchema,
                Limits = host.TellSchema ? new ValidationLimits { MaxFieldCycles = MaxFieldCycles } : Narrow,
            },
            // The operations of a socket run at the same time: each needs a connection and a unit of work of its own.
            CreateServices = connection => beginScope(connection.GetRequiredService<RequestCaller>().Owner),
            Explain = exception => host.IsUnavailable(exception) ? Unavailable() : null,
            CallResolver = guard.CallAsync,
            OnAnswered = (request, services) => services.GetRequiredService<RequestCaller>().Owner.Queries.Add(request),
            OnUnexpectedError = error =>
            {
                log.LogError(
                    error.Exception, "{Path} failed in trace {TraceId}: {Message}", Path(error), Activity.Current?.TraceId.ToString(), error.Exception?.Message ?? error.Message);
                if (error.Exception is { } exception)
                {
                    guard.Failed(exception);
                }
            },
        };
    }

    private static GraphQLError Unavailable() => new($"The tenant's database cannot be used now. Send the request again in {RetrySeconds} s; with an idempotency key a mutation is done once however often it is sent.")
    {
        Code = GraphQLHttpOptions.Unavailable,
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["retryAfter"] = RetrySeconds },
    };

    private static string Path(GraphQLError error) => error.Path is { } path ? $"Field '{string.Join('.', path)}'" : "A request";
}
