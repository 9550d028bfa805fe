using CrmPlatform.Packages.Archives;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Events;
using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Outbound;
using CrmPlatform.Runtime.Packages;
using CrmPlatform.Runtime.Recovery;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Runtime.Security.Users;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>The platform in this process: its modules, its tenants and the work that runs for them.</summary>
public sealed class CrmRuntime : IAsyncDisposable
{
    private const string FirstKey = "first";
    private readonly CrmOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly RuntimeParts _parts;

    private CrmRuntime(CrmOptions options, TimeProvider clock, ILoggerFactory logging)
    {
        (_options, _clock, _log) = (options, clock, logging.CreateLogger<CrmRuntime>());
        _parts = new RuntimeParts(options, clock, logging);
        Rings = new RingLifecycle(_parts.Stores.Catalog, Lifecycle);
        TenantModules = new TenantModules(_parts.Stores.Catalog);
        TenantService = new TenantService(_parts.Stores.Catalog, _parts.Tenants);
        Administrators = new Administrators(_parts.Stores.Catalog, clock);
    }

    /// <summary>The modules that do not run, with reasons for operators.</summary>
    public IReadOnlyList<ModuleRefusal> RefusedModules => _parts.Modules.Versions.Refused;

    /// <summary>The module versions whose code is loaded.</summary>
    public IReadOnlyList<LoadedModule> Modules => _parts.Modules.Versions.Loaded;

    /// <summary>What became of each module version.</summary>
    public IReadOnlyList<ModuleVersionStatus> Versions => _parts.Modules.Versions.Status;

    /// <summary>Changes which modules serve a tenant, and in which versions.</summary>
    public TenantLifecycle Lifecycle => _parts.Lifecycle;

    /// <summary>Changes a module at many tenants.</summary>
    public RingLifecycle Rings { get; }

    /// <summary>The packages that are installed.</summary>
    public HostPackages Packages => _parts.Packages;

    /// <summary>Which modules tenants have.</summary>
    public TenantModules TenantModules { get; }

    /// <summary>Looks for what an operator should put right.</summary>
    public HostCheckup Checkup => _parts.Checkup;

    /// <summary>Exchanges keys for new ones.</summary>
    public KeyRotation Keys => _parts.Keys;

    /// <summary>Makes copies of tenants.</summary>
    public TenantBackups Backups => _parts.Backups;

    /// <summary>Puts copies of tenants into service.</summary>
    public TenantRestores Restores => _parts.Restores;

    /// <summary>What was done in tenants, and whether it still stands as it was written.</summary>
    public TenantAudits Audits => _parts.Audits;

    /// <summary>Keeps erased people erased.</summary>
    public TenantPrivacy Privacy => _parts.Privacy;

    /// <summary>Suspends tenants and resumes them.</summary>
    public TenantService TenantService { get; }

    /// <summary>Who may administer the host.</summary>
    public Administrators Administrators { get; }

    /// <summary>Lets users and programs in.</summary>
    public TenantAccess Access => _parts.Access;

    /// <summary>Finds the modules, prepares the catalog and begins to deliver events.</summary>
    /// <exception cref="TenantException">The catalog could not be prepared.</exception>
    public static async Task<CrmRuntime> StartAsync(CrmOptions options, TimeProvider clock, ILoggerFactory logging, CancellationToken cancellation)
    {
        CreateFolder(options.DataPath);
        var runtime = new CrmRuntime(options, clock, logging);
        try
        {
            foreach (var refusal in runtime.RefusedModules)
            {
                runtime._log.LogError("{Refusal} {Detail}", refusal.Reason, refusal.Detail);
            }

            runtime._log.LogInformation("Modules: {Modules}.", string.Join(", ", runtime.Modules.Select(m => $"{m.Id} {m.Version.ToNormalizedString()}")));
            await runtime._parts.StartAsync(cancellation);
            return runtime;
        }
        catch
        {
            await runtime.DisposeAsync();
            throw;
        }
    }

    /// <summary>The tenants, by summary rows only.</summary>
    public Task<IReadOnlyList<TenantSummary>> ListTenantsAsync(CancellationToken cancellation) => _parts.Tenants.ListAsync(cancellation);

    /// <summary>The tenant, ready to be served.</summary>
    /// <exception cref="TenantException">There is no such tenant, or it cannot be served.</exception>
    public Task<Tenant> GetTenantAsync(string id, CancellationToken cancellation) => _parts.Tenants.GetAsync(id, cancellation);

    /// <summary>Creates a tenant on the host's default server.</summary>
    /// <returns>Its first key. It is told once: only its hash is kept.</returns>
    /// <exception cref="TenantException">The id is taken or no id.</exception>
    public async Task<string> CreateTenantAsync(string id, IEnumerable<string> modules, CancellationToken cancellation) =>
        (await CreateTenantAsync(id, modules, () => Access.AddKeyAsync(id, FirstKey, cancellation), cancellation)).Secret;

    /// <summary>Creates a tenant on the host's default server, and invites its first administrator.</summary>
    /// <param name="id">The tenant's id.</param>
    /// <param name="modules">The modules that it enables.</param>
    /// <param name="administrator">The administrator's name.</param>
    /// <param name="email">The administrator's e-mail address; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="TenantException">The id is taken or no id.</exception>
    /// <exception cref="CrmPlatform.Sdk.UserErrorException">The name is no name, or the address no address.</exception>
    public Task<Invitation> CreateTenantAsync(string id, IEnumerable<string> modules, string administrator, string? email, CancellationToken cancellation) =>
        CreateTenantAsync(id, modules, () => Access.InviteAdministratorAsync(id, administrator, email, cancellation), cancellation);

    /// <summary>Gives a tenant a further first key; the one before goes on.</summary>
    /// <exception cref="TenantException">There is no such tenant.</exception>
    public async Task<string> AddKeyAsync(string tenant, CancellationToken cancellation) =>
        (await Access.AddKeyAsync(tenant, FirstKey, cancellation) ?? throw TenantErrors.Unknown(tenant)).Secret;

    /// <summary>Removes a tenant's database with all that is in it. The tenant must not be in use; the next use makes an empty one.</summary>
    public Task DropDatabaseAsync(string tenant, CancellationToken cancellation)
    {
        _parts.Stores.Served.Forget(tenant);
        Access.Forget(tenant);
        return _parts.Tenants.DropDatabaseAsync(tenant, cancellation);
    }

    /// <summary>Fills a tenant with its modules' samples, each once.</summary>
    /// <returns>The modules whose sample was added now.</returns>
    public async Task<IReadOnlyList<string>> AddSampleDataAsync(string tenant, CancellationToken cancellation) =>
        await SampleData.AddAsync(await _parts.Tenants.GetAsync(tenant, cancellation), _clock, cancellation);

    /// <summary>Delivers a tenant's events now, until nothing is due.</summary>
    /// <returns>When the next retry is due, in UTC; null when nothing waits.</returns>
    public async Task<DateTime?> DeliverEventsAsync(string tenant, CancellationToken cancellation) =>
        await _parts.Delivery.DeliverAsync(await _parts.Tenants.GetAsync(tenant, cancellation), cancellation);

    /// <summary>A tenant's jobs: when they are due and how they ended.</summary>
    public async Task<IReadOnlyList<JobState>> ListJobsAsync(string tenant, CancellationToken cancellation) =>
        await _parts.Runner.ListAsync(await _parts.Tenants.GetAsync(tenant, cancellation), cancellation);

    /// <summary>Runs a tenant's job now, due or not.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <param name="name">The job's name, or the module's id and the name: <c>acme.loyalty expire-points</c>.</param>
    /// <param name="cancellation">Breaks the run off: it is undone.</param>
    /// <exception cref="JobException">There is no such job, it runs already, or it failed.</exception>
    public async Task<JobState> RunJobAsync(string tenant, string name, CancellationToken cancellation) =>
        await _parts.Runner.RunAsync(await _parts.Tenants.GetAsync(tenant, cancellation), name, cancellation);

    /// <summary>Runs a tenant's jobs that are due.</summary>
    /// <returns>When the next is due, in UTC; null when it has none.</returns>
    public Task<DateTime?> RunDueJobsAsync(string tenant, CancellationToken cancellation) => _parts.Scheduler.RunDueAsync(tenant, cancellation);

    /// <summary>Runs what is due of all tenants whose jobs are known.</summary>
    /// <returns>When the next is due, in UTC; null when none is known.</returns>
    public Task<DateTime?> RunDueJobsAsync(CancellationToken cancellation) => _parts.Scheduler.RunDueAsync(cancellation);

    /// <summary>Whether the catalog answers, without which no tenant is found.</summary>
    public async Task<bool> IsReachableAsync(CancellationToken cancellation)
    {
        try
        {
            return await _parts.Stores.Catalog.ReadAsync(c => c.Tenants.AnyAsync(cancellation)) || !cancellation.IsCancellationRequested;
        }
        catch (Exception exception) when (_parts.Stores.Providers.IsUnavailable(exception) || cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Whether an exception has its cause in a database that cannot be used for now.</summary>
    public bool IsUnavailable(Exception exception) => _parts.Stores.Providers.IsUnavailable(exception);

    /// <summary>Removes from all tenants' databases what is older than the platform keeps it.</summary>
    /// <returns>How many rows were removed.</returns>
    public Task<int> RemoveOldAsync(CancellationToken cancellation) => _parts.Upkeep.RemoveAsync(cancellation);

    /// <summary>Activates the tenants, so that no client pays for the first use. What fails is logged and tried again when it is asked for.</summary>
    /// <returns>The tenants that cannot be served: id and reason.</returns>
    public Task<IReadOnlyDictionary<string, string>> WarmUpAsync(CancellationToken cancellation) => TenantWarmUp.RunAsync(_parts.Tenants, _log, cancellation);

    /// <summary>Ends when it is known of every unload that was begun whether the code is gone.</summary>
    public Task UnloadsAsync() => _parts.Modules.Versions.ProofsAsync();

    /// <summary>Remembers that the host is ready with its modules. A start that ends before this has failed.</summary>
    public void NoteReady()
    {
        _options.BeforeStep("ready");
        _parts.Modules.NoteSuccess();
    }

    /// <summary>Ends deliveries, waits until the work in compositions has ended, and unloads the modules.</summary>
    public ValueTask DisposeAsync() => _parts.DisposeAsync();

    private async Task<TEntry> CreateTenantAsync<TEntry>(string id, IEnumerable<string> modules, Func<Task<TEntry?>> letIn, CancellationToken cancellation)
        where TEntry : class
    {
        await _parts.Tenants.CreateAsync(id, _options.Provider, _options.DatabaseOf(id), modules, cancellation);
        try
        {
            return (await letIn())!;
        }
        catch
        {
            // Nobody could enter it.
            await _parts.Tenants.RemoveAsync(id);
            throw;
        }
    }

    // The databases in it are for the host's user only.
    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
