using System.Reflection;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Runs what the first client of a composition would wait for: each module's model and a first row of each list.</summary>
internal static class WarmUp
{
    public static async Task RunAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var scope = tenant.BeginScope(Caller.System("warm-up"));
        foreach (var context in scope.Composition.Modules.Select(m => m.DatabaseContext).OfType<Type>())
        {
            _ = ((ModuleDbContext)scope.Services.GetRequiredService(context)).Model;
        }

        foreach (var query in scope.Executor.Schema.Query.Fields.Where(IsList).Select(f => $"{{ {f.Name}(first: 1) {{ nodes {{ id }} }} }}").Prepend("{ __typename }"))
        {
            using var result = await scope.Executor.ExecuteAsync(new GraphQLRequest { Query = query }, scope.Services, cancellation);
            if (result.Errors is [var error, ..])
            {
                throw new TargetInvocationException($"The first query '{query}' failed: {error.Message}", error.Exception);
            }
        }
    }

    private static bool IsList(FieldDefinition field) =>
        field.FindArgument("first") is not null
        && field.Arguments.All(a => a.Type is not NonNullType)
        && field.Type.Named is ObjectType connection
        && connection.FindField("nodes")?.Type.Named is ObjectType node
        && node.FindField("id") is not null;
}
