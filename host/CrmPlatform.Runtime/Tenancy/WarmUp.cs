using System.Reflection;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Runs what the first clients of a composition would wait for: each module's model, a first row of each list, and what was asked lately.</summary>
internal static class WarmUp
{
    /// <param name="tenant">Any tenant of the composition.</param>
    /// <param name="recent">What clients asked lately.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(Tenant tenant, RecentQueries recent, CancellationToken cancellation)
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

        // What the new modules do not answer, or not with these variables, is for the clients to find out.
        foreach (var request in recent.All.Where(r => !scope.Executor.HasPrepared(r.Query!)))
        {
            (await scope.Executor.ExecuteAsync(request, scope.Services, cancellation)).Dispose();
        }
    }

    private static bool IsList(FieldDefinition field) =>
        field.FindArgument("first") is not null
        && field.Arguments.All(a => a.Type is not NonNullType)
        && field.Type.Named is ObjectType connection
        && connection.FindField("nodes")?.Type.Named is ObjectType node
        && node.FindField("id") is not null;
}
