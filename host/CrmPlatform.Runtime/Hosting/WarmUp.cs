using System.Reflection;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>Runs what the first client of a composition would wait for: each module's model and a first request.</summary>
internal static class WarmUp
{
    public static async Task RunAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var scope = tenant.BeginScope("warm-up");
        foreach (var context in scope.Composition.Modules.Select(m => m.DatabaseContext).OfType<Type>())
        {
            _ = ((ModuleDbContext)scope.Services.GetRequiredService(context)).Model;
        }

        using var result = await scope.Executor.ExecuteAsync(new GraphQLRequest { Query = "{ __typename }" }, scope.Services, cancellation);
        if (result.Errors is [var error, ..])
        {
            throw new TargetInvocationException(error.Message, error.Exception);
        }
    }
}
