using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Asks the composition's own schema within the caller's scope: the same caller, connection and unit of work.</summary>
internal sealed class TenantGraph(Func<RequestExecutor> executor, IServiceProvider services) : ITenantGraph
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
        using var result = await executor().ExecuteAsync(request, services, cancellation);
        if (result.Errors is [var error, ..])
        {
            throw new TenantGraphException(error.Message);
        }

        return JsonSerializer.Deserialize<TAnswer>(result.Data.Span, Json)
            ?? throw new TenantGraphException($"The endpoint answered null to the document of '{typeof(TAnswer).FullName}'.");
    }

    private sealed class EnumNaming : JsonNamingPolicy
    {
        public override string ConvertName(string name) => EnumNames.ToGraphQL(name);
    }
}
