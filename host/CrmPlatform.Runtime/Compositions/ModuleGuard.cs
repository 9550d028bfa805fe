using System.Data.Common;
using System.Diagnostics;
using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Stands between the engine and the resolvers of modules: what one of them does wrong is its own.</summary>
internal sealed class ModuleGuard(IReadOnlyList<LoadedModule> modules, HostServices host)
{
    private const string OutOfUse = "MODULE_OUT_OF_USE";
    private const string TooSlow = "TIMEOUT";
    private const int Mebibyte = 1024 * 1024;

    private readonly Dictionary<string, ModuleBreaker> _breakers = modules
        .Where(m => m.Breaker is not null)
        .ToDictionary(m => m.Id, m => m.Breaker!, StringComparer.Ordinal);

    /// <summary>Calls a resolver, unless its module is out of use, and waits no longer than it may take.</summary>
    public ValueTask CallAsync(FieldDefinition field, BatchResolver resolver, FieldBatch batch)
    {
        if (field.DeclaringType is { Name: "Mutation" } && batch.Services.GetRequiredService<TenantSession>() is { InUnitOfWork: false } session)
        {
            session.Operation = field.Name;
        }

        var owner = field.Owner ?? field.DeclaringType?.Owner;
        if (owner is null || !_breakers.TryGetValue(owner, out var breaker))
        {
            return resolver.ResolveAsync(batch);
        }

        if (breaker.Refusal() is not null)
        {
            throw Told(owner, $"Module '{owner}' is out of use for now, since it failed too often. Try again later.", OutOfUse);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var call = host.Watch.Begin(breaker, field.Coordinate);
        var began = ModuleMetrics.Now;
        try
        {
            var resolving = resolver.ResolveAsync(batch);
            if (GC.GetAllocatedBytesForCurrentThread() - before is var bytes && bytes > host.Limits.CallBytes)
            {
                breaker.Strike($"'{field.Coordinate}' with {bytes / Mebibyte} MiB of memory");
            }

            if (!resolving.IsCompleted)
            {
                return FinishAsync(resolving.AsTask(), breaker, call, owner, field, batch, began);
            }

            host.Watch.End(call);
            ModuleMetrics.Called(owner, "field", began);
            resolving.GetAwaiter().GetResult();
            Answer(breaker, batch);
            return ValueTask.CompletedTask;
        }
        catch
        {
            host.Watch.End(call);
            throw;
        }
    }

    /// <summary>Counts an exception that was not meant for the client against the module whose code threw it.</summary>
    public void Failed(Exception exception)
    {
        if (exception is OperationCanceledException or DbException or TenantGraphException or UserErrorException)
        {
            return;
        }

        if (StrayExceptions.ModuleOf(exception) is { } name && modules.FirstOrDefault(m => m.ContextName == name) is { Breaker: { } breaker } module)
        {
            ModuleMetrics.Failed(module.Id, "field");
            breaker.Failed($"'{exception.GetType().Name}' in trace {Activity.Current?.TraceId}", Activity.Current?.Id);
        }
    }

    private async ValueTask FinishAsync(Task resolving, ModuleBreaker breaker, RunningCall call, string owner, FieldDefinition field, FieldBatch batch, long began)
    {
        try
        {
            await resolving.WaitAsync(host.Limits.Call);
            Answer(breaker, batch);
        }
        catch (TimeoutException) when (!resolving.IsCompleted)
        {
            // It may go on with the request's connection: that is given back when it ends, not before.
            batch.Services.GetRequiredService<RequestCaller>().Abandon(resolving);
            breaker.Strike($"'{field.Coordinate}' with more than {host.Limits.Call.TotalSeconds:0.###} s");
            throw Told(owner, $"Module '{owner}' was broken off: '{field.Coordinate}' ran longer than {host.Limits.Call.TotalSeconds:0.###} seconds.", TooSlow);
        }
        finally
        {
            host.Watch.End(call);
            ModuleMetrics.Called(owner, "field", began);
        }
    }

    // What failed is told to the breaker later, with its exception.
    private static void Answer(ModuleBreaker breaker, FieldBatch batch)
    {
        if (!batch.HasFailed)
        {
            breaker.Succeeded();
        }
    }

    private static GraphQLException Told(string module, string message, string code) => new(new GraphQLError(message)
    {
        Code = code,
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["module"] = module },
    });
}
