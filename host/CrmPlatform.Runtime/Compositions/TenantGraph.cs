using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Asks the composition's own schema within the caller's scope: the same caller, connection and unit of work.</summary>
internal sealed class TenantGraph(Func<RequestExecutor> executor, IServiceProvider services, string? reason) : ITenantGraph
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(new EnumNaming(), allowIntegerValues: false) },
        RespectNullableAnnotations = true,
    };

    public async Task<TAnswer> QueryAsync<TAnswer>(object? variables, CancellationToken cancellation)
        where TAnswer : class
    {
        var mark = typeof(TAnswer).GetCustomAttribute<TenantQueryAttribute>()
            ?? throw new InvalidOperationException($"'{typeof(TAnswer).FullName}' has no document. Add [TenantQuery(\"query …\")] to it.");
        var request = new GraphQLRequest
        {
            Query = mark.Document,
            Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables, variables.GetType(), Json),
        };
        using var result = await RunAsync(typeof(TAnswer), request, cancellation);
        if (result.Errors is [var error, ..])
        {
            throw new TenantGraphException(error.Message);
        }

        return JsonSerializer.Deserialize<TAnswer>(result.Data.Span, Json)
            ?? throw new TenantGraphException($"The endpoint answered null to the document of '{typeof(TAnswer).FullName}'.");
    }

    public ITenantGraph Elevated(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why, nameof(reason));
        return new TenantGraph(executor, services, why);
    }

    private async Task<ExecutionResult> RunAsync(Type answer, GraphQLRequest request, CancellationToken cancellation)
    {
        if (reason is null)
        {
            return await executor().ExecuteAsync(request, services, cancellation);
        }

        var caller = services.GetRequiredService<RequestCaller>();
        services.GetRequiredService<SystemMode>().Enter(answer, reason, caller);

        // What the caller did until now is not to be saved with the platform's rights.
        await services.GetRequiredService<TenantSession>().SaveAsync(cancellation);
        using (caller.Elevate())
        {
            return await executor().ExecuteAsync(request, services, cancellation);
        }
    }

    private sealed class EnumNaming : JsonNamingPolicy
    {
        public override string ConvertName(string name) => EnumNames.ToGraphQL(name);
    }
}
