using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Callers;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.StepProbe;

/// <summary>The life of a host, with every step that there is in one.</summary>
public static class HostLife
{
    /// <summary>The steps, in the order in which they come.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["discover", "check", "journal", "load", "catalog", "ready", "compose", "serve", "drain", "unload", "quarantine"];

    /// <summary>Starts a host; serves, upgrades a tenant so that a version is drained and unloaded, and takes a module out of use that fails.</summary>
    /// <param name="data">Its data folder, with the tenants <c>one</c> and <c>bad</c>.</param>
    /// <param name="folders">The folders of its modules, joined by a bar.</param>
    /// <param name="beforeStep">Is told each step before it is taken.</param>
    public static async Task RunAsync(string data, string folders, Action<string> beforeStep)
    {
        await using var runtime = await CrmRuntime.StartAsync(
            new CrmOptions
            {
                ModulePaths = folders.Split('|'),
                DataPath = data,
                DeliverEvents = false,
                RunJobs = false,
                Limits = new ModuleLimits { Failures = 1, Start = TimeSpan.FromSeconds(5) },
                BeforeStep = beforeStep,
            },
            TimeProvider.System,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        runtime.NoteReady();
        await AskAsync(runtime, "one", "{ greeterVersion }");
        await runtime.Lifecycle.ChangeAsync("one", "test.greeter", ModuleAction.Upgrade, "2.0.0", isDryRun: false, CancellationToken.None);
        await runtime.UnloadsAsync();
        await AskAsync(runtime, "bad", "{ failure }");
    }

    private static async Task AskAsync(CrmRuntime runtime, string tenant, string query)
    {
        await using var scope = (await runtime.GetTenantAsync(tenant, CancellationToken.None)).BeginScope(Caller.System("life"));
        using var result = await scope.Executor.ExecuteAsync(new GraphQLRequest { Query = query }, scope.Services, CancellationToken.None);
    }
}
