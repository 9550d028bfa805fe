using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Starts the runtime with modules of tests/plugins and data in a folder.</summary>
internal static class TestRuntime
{
    public static Task<CrmRuntime> StartAsync(TemporaryFolder data, params string[] modules) => StartAsync(data, new TestClock(), modules);

    public static Task<CrmRuntime> StartAsync(TemporaryFolder data, TimeProvider clock, params string[] modules) => CrmRuntime.StartAsync(
        new CrmOptions { ModulePaths = [.. modules.Select(TestPlugins.Of)], DataPath = data.Path, DeliverEvents = false, RunJobs = false },
        clock,
        NullLoggerFactory.Instance,
        CancellationToken.None);

    /// <summary>Starts the runtime with the two versions of the greeter, and with tenants on version 1.</summary>
    public static async Task<CrmRuntime> WithGreetersAsync(TemporaryFolder data, TimeProvider clock, LifecycleOptions lifecycle, params string[] tenants)
    {
        await using (var before = await StartAsync(data, clock, "test.greeter/1.0.0", "test.good-neighbour"))
        {
            foreach (var tenant in tenants)
            {
                await before.CreateTenantAsync(tenant, ["test.greeter", "test.good-neighbour"], CancellationToken.None);
                await before.GetTenantAsync(tenant, CancellationToken.None);
            }
        }

        return await CrmRuntime.StartAsync(
            new CrmOptions { ModulePaths = [TestPlugins.Of("test.greeter/1.0.0"), TestPlugins.Of("test.greeter/2.0.0"), TestPlugins.Of("test.good-neighbour")], DataPath = data.Path, DeliverEvents = false, RunJobs = false, Lifecycle = lifecycle },
            clock,
            NullLoggerFactory.Instance,
            CancellationToken.None);
    }

    public static Task<CrmTestHost> HostAsync(params string[] modules) => HostOnAsync("sqlite", modules);

    /// <summary>A host whose tenants are on the provider; ask for <c>postgresql</c> only where its server is.</summary>
    public static Task<CrmTestHost> HostOnAsync(string provider, params string[] modules) => CrmTestHost.StartAsync(new CrmTestHostOptions
    {
        Provider = provider,
        ConnectionString = provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null,
        Modules = [.. modules.Select(m => m.Split('/')[0])],
        ModulePaths = [.. modules.Select(TestPlugins.Of)],
    });
}
