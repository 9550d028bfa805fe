using System.Collections.Concurrent;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Loading;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Sdk.Testing;

/// <summary>The real host in a test: it loads packed modules, makes tenants with databases of their own, and answers GraphQL.</summary>
/// <remarks>Only the network is missing, and events are delivered and jobs are run when the test says so.</remarks>
public sealed class CrmTestHost : IAsyncDisposable
{
    // What holds a module is searched from static fields on: through this one the search sees the host as well.
    private static CrmTestHost? _examined;

    private readonly CrmRuntime _runtime;
    private readonly CrmTestHostOptions _options;
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, TestTenant> _tenants = new(StringComparer.Ordinal);
    private int _added;

    private CrmTestHost(CrmRuntime runtime, CrmTestHostOptions options, TestClock clock, string folder) =>
        (_runtime, _options, Clock, _folder) = (runtime, options, clock, folder);

    /// <summary>The clock of the host and of its modules.</summary>
    public TestClock Clock { get; }

    /// <summary>The modules that the host refused, with reasons.</summary>
    public IReadOnlyList<ModuleRefusal> Refused => _runtime.RefusedModules;

    /// <summary>Starts a host whose two tenants <c>a</c> and <c>b</c> enable the modules.</summary>
    /// <param name="modules">The modules' ids.</param>
    public static Task<CrmTestHost> StartAsync(params string[] modules) => StartAsync(new CrmTestHostOptions { Modules = modules });

    /// <summary>Starts a host.</summary>
    public static async Task<CrmTestHost> StartAsync(CrmTestHostOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("crm-test-").FullName;
        var clock = new TestClock();
        var runtime = await CrmRuntime.StartAsync(
            new CrmOptions
            {
                ModulePaths = options.ModulePaths,
                DataPath = folder,
                Provider = options.Provider,
                ConnectionString = options.ConnectionString,
                DatabasePrefix = $"crm_test_{Guid.NewGuid():N}_",
                TellExceptions = true,
                DeliverEvents = false,
                RunJobs = false,
            },
            clock,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        var host = new CrmTestHost(runtime, options, clock, folder);
        foreach (var tenant in options.Tenants)
        {
            await host.AddTenantAsync(tenant);
        }

        return host;
    }

    /// <summary>A tenant of the host.</summary>
    public TestTenant Tenant(string id) => _tenants[id];

    /// <summary>Creates a tenant with the same modules and nothing in it, so that tests can share a host and nothing else.</summary>
    public Task<TestTenant> AddTenantAsync() => AddTenantAsync($"t{Interlocked.Increment(ref _added)}");

    /// <summary>Moves the clock on and runs every job of every tenant that becomes due meanwhile, each at its time.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        var end = Clock.Now + time;
        foreach (var tenant in _tenants.Keys.Order(StringComparer.Ordinal))
        {
            await _runtime.RunDueJobsAsync(tenant, CancellationToken.None);
        }

        while (await _runtime.RunDueJobsAsync(CancellationToken.None) is { } next && next <= end)
        {
            Clock.Now = next;
        }

        Clock.Now = end;
    }

    /// <summary>Disables a module for every tenant and waits until its code has left memory.</summary>
    /// <returns>Null when it has, else what holds it.</returns>
    public async Task<string?> UnloadAsync(string module)
    {
        _examined = this;
        try
        {
            foreach (var tenant in _tenants.Values)
            {
                await tenant.DisableAsync(module);
            }

            return await UnloadedAsync(module);
        }
        finally
        {
            _examined = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var tenant in _tenants.Keys)
        {
            await _runtime.DropDatabaseAsync(tenant, CancellationToken.None);
        }

        await _runtime.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string?> UnloadedAsync(string module)
    {
        while (true)
        {
            await _runtime.UnloadsAsync();
            var versions = _runtime.Versions.Where(v => v.Found.Id == module).ToList();
            if (versions.Find(v => v.State is ModuleVersionState.Leaked) is { } leaked)
            {
                return $"{leaked.Found}: {leaked.Reason}";
            }

            // A version that is loaded and not ready was never used: an earlier one that stands beside.
            if (!versions.Exists(v => v.State is ModuleVersionState.Ready or ModuleVersionState.Serving or ModuleVersionState.Draining))
            {
                return null;
            }

            // Requests that are under way hold the version a little longer.
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private async Task<TestTenant> AddTenantAsync(string id)
    {
        await _runtime.CreateTenantAsync(id, _options.Modules, CancellationToken.None);
        return _tenants[id] = new TestTenant(_runtime, id);
    }
}
