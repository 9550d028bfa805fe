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
    private readonly ModuleVersions _versions;
    private readonly CompositionSet _compositions;
    private readonly TenantCatalog _catalog;
    private readonly TenantRegistry _tenants;
    private readonly HostServices _host;
    private readonly DatabaseProviders _providers = new();
    private readonly ServedDatabases _databases;
    private readonly EventDelivery _delivery;
    private readonly VersionJournal _versionJournal;
    private readonly StartJournal _starts;
    private readonly EventDispatcher? _dispatcher;
    private readonly Upkeep _upkeep;
    private readonly JobRunner _runner;
    private readonly JobScheduler _scheduler;
    private readonly DigestClock _digests;

    private CrmRuntime(CrmOptions options, TimeProvider clock, ILoggerFactory logging)
    {
        (_options, _clock) = (options, clock);
        var store = PackageStore.Open(Path.Combine(options.DataPath, "packages"), new ArchiveLimits(), logging.CreateLogger<PackageStore>());
        _starts = new StartJournal(options.DataPath);
        options.BeforeStep("discover");
        var discovered = ModuleFolder.At(options.ModulePaths).Discover();
        options.BeforeStep("check");
        var found = discovered.Check(SdkVersion.Current);
        options.BeforeStep("journal");
        var suspects = _starts.Begin([.. found.Accepted, .. store.All().Select(HostPackages.Found)]);
        _versions = new ModuleVersions(found.Without(suspects, StartJournal.MostFailures).Load(options.Limits, NoteLoading), options.Limits, clock)
        {
            Loading = NoteLoading,
            BeforeStep = options.BeforeStep,
        };
        var platform = new PlatformDatabases(logging);
        Access = new TenantAccess((id, cancellation) => _databases!.FindAsync(id, cancellation), platform, options.Security, clock, logging);
        var address = options.IsFile ? Path.Combine(options.DataPath, "tenants") : options.ConnectionString ?? throw TenantErrors.NoConnectionString(options.Provider);
        var servers = new DatabaseServers(_providers, new Dictionary<string, string>(StringComparer.Ordinal) { [DatabaseServers.Default] = address });
        var placement = new DatabasePlacement(options.Provider, options.IsFile ? options.DataPath : address, options.DatabaseOf("catalog"));
        var provider = _providers.Get(options.Provider);
        var (tables, place) = (ModuleDatabaseFactory.Create(CatalogDbContext.ModuleId, typeof(CatalogDbContext), provider, logging), new TenantDatabase(provider, placement));
        _catalog = new TenantCatalog(tables, place, clock);
        var secrets = new CatalogKeyStore(_catalog, clock);
        var keys = new KeyRing(HostKeys.Load(Path.Combine(options.DataPath, "keys")), secrets);
        _host = new HostServices(logging, clock, platform, Access, options.TellExceptions, options.Limits) { Audit = new AuditTrail(keys, clock), Erasures = new CatalogErasureList(_catalog, clock), IsUnavailable = _providers.IsUnavailable, Outbound = new OutboundClients(options.Outbound) };
        _compositions = new CompositionSet(_versions, options.Limits, _host, options.RequireLock);
        var migrator = new TenantMigrator(logging.CreateLogger<TenantMigrator>());
        _databases = new ServedDatabases(_catalog, servers, migrator, platform);
        var activation = new TenantActivation(_catalog, servers, _compositions, migrator, _host, logging.CreateLogger<TenantActivation>());
        _tenants = new TenantRegistry(_catalog, activation, clock);
        _versionJournal = new VersionJournal(_catalog, clock, logging.CreateLogger<VersionJournal>());
        _versions.Changed = _versionJournal.Add;
        StrayExceptions.Contained += _versions.Strike;
        Lifecycle = LifecycleOf(new TenantSwitch(_tenants, activation, _compositions, migrator, _host));
        Rings = new RingLifecycle(_catalog, Lifecycle);
        TenantModules = new TenantModules(_catalog);
        Audits = new TenantAudits(_tenants, _host.Audit, new DigestFiles(Path.Combine(options.DataPath, "digests")), clock, logging.CreateLogger<TenantAudits>());
        _digests = new DigestClock(Audits, clock);
        Privacy = new TenantPrivacy(_tenants, Audits, _host.Erasures);
        TenantService = new TenantService(_catalog, _tenants);
        Administrators = new Administrators(_catalog, clock);
        Packages = new HostPackages(store, _versions, _catalog, _versionJournal.Add);
        foreach (var suspect in suspects)
        {
            _versions.Refuse(suspect, ModuleErrors.FailedStarts(suspect, StartJournal.MostFailures).Reason);
        }

        _delivery = new EventDelivery(options.Events, clock, logging.CreateLogger<EventDelivery>());
        var sweep = new EventSweep(_catalog, servers, _host.Platform, options.Events, clock, logging.CreateLogger<EventSweep>());
        _dispatcher = options.DeliverEvents ? new EventDispatcher(_tenants, sweep, _delivery, options.Events, clock, logging.CreateLogger<EventDispatcher>()) : null;
        var staging = Path.Combine(options.DataPath, "staging");
        Backups = new TenantBackups(_catalog, secrets, servers, clock, staging);
        Restores = new TenantRestores(
            _catalog,
            _tenants,
            servers,
            HasModule,
            new RestoredIdentity(_databases, platform, Access, clock, logging.CreateLogger<RestoredIdentity>()),
            new RestoreTarget(options.Provider, options.DatabaseOf, staging),
            clock,
            keys,
            tenant => Privacy.AfterRestoreAsync(tenant, CancellationToken.None));
        Checkup = new HostCheckup(_catalog, servers, _host.Platform, store, _versions, clock, options.DataPath);
        _upkeep = new Upkeep(_catalog, servers, _host.Platform, options.Retention, clock, logging.CreateLogger<Upkeep>());
        _runner = new JobRunner(options.Jobs, clock, logging.CreateLogger<JobRunner>());
        _scheduler = new JobScheduler(
            _tenants, new DueTenants(tables, place, clock), _runner, options.Jobs, JobsOfHost.Of(_versions.Found), clock, logging.CreateLogger<JobScheduler>());
        Migrator = migrator;
    }

    /// <summary>The modules that do not run, with reasons for operators.</summary>
    public IReadOnlyList<ModuleRefusal> RefusedModules => _versions.Refused;

    /// <summary>The module versions whose code is loaded.</summary>
    public IReadOnlyList<LoadedModule> Modules => _versions.Loaded;

    /// <summary>What became of each module version.</summary>
    public IReadOnlyList<ModuleVersionStatus> Versions => _versions.Status;

    /// <summary>Changes which modules serve a tenant, and in which versions.</summary>
    public TenantLifecycle Lifecycle { get; }

    /// <summary>Changes a module at many tenants.</summary>
    public RingLifecycle Rings { get; }

    /// <summary>The packages that are installed.</summary>
    public HostPackages Packages { get; }

    /// <summary>Which modules tenants have.</summary>
    public TenantModules TenantModules { get; }

    /// <summary>Looks for what an operator should put right.</summary>
    public HostCheckup Checkup { get; }

    /// <summary>Makes copies of tenants.</summary>
    public TenantBackups Backups { get; }

    /// <summary>Puts copies of tenants into service.</summary>
    public TenantRestores Restores { get; }

    /// <summary>What was done in tenants, and whether it still stands as it was written.</summary>
    public TenantAudits Audits { get; }

    /// <summary>Keeps erased people erased.</summary>
    public TenantPrivacy Privacy { get; }

    /// <summary>Suspends tenants and resumes them.</summary>
    public TenantService TenantService { get; }

    /// <summary>Who may administer the host.</summary>
    public Administrators Administrators { get; }

    /// <summary>Lets users and programs in.</summary>
    public TenantAccess Access { get; }

    private TenantMigrator Migrator { get; }

    /// <summary>Finds the modules, prepares the catalog and begins to deliver events.</summary>
    /// <exception cref="TenantException">The catalog could not be prepared.</exception>
    public static async Task<CrmRuntime> StartAsync(CrmOptions options, TimeProvider clock, ILoggerFactory logging, CancellationToken cancellation)
    {
        CreateFolder(options.DataPath);
        var runtime = new CrmRuntime(options, clock, logging);
        try
        {
            var log = logging.CreateLogger<CrmRuntime>();
            foreach (var refusal in runtime.RefusedModules)
            {
                log.LogError("{Refusal} {Detail}", refusal.Reason, refusal.Detail);
            }

            log.LogInformation("Modules: {Modules}.", string.Join(", ", runtime.Modules.Select(m => $"{m.Id} {m.Version.ToNormalizedString()}")));
            options.BeforeStep("catalog");
            await runtime._catalog.MigrateAsync(runtime.Migrator, cancellation);
            foreach (var version in runtime.Versions)
            {
                runtime._versionJournal.Add(version);
            }

            runtime._versionJournal.Start();
            runtime._dispatcher?.Start();
            if (options.RunJobs)
            {
                runtime._scheduler.Start();
                runtime._upkeep.Start();
                runtime._digests.Start();
            }

            return runtime;
        }
        catch
        {
            await runtime.DisposeAsync();
            throw;
        }
    }

    /// <summary>The tenants, by summary rows only.</summary>
    public Task<IReadOnlyList<TenantSummary>> ListTenantsAsync(CancellationToken cancellation) => _tenants.ListAsync(cancellation);

    /// <summary>The tenant, ready to be served.</summary>
    /// <exception cref="TenantException">There is no such tenant, or it cannot be served.</exception>
    public Task<Tenant> GetTenantAsync(string id, CancellationToken cancellation) => _tenants.GetAsync(id, cancellation);

    /// <summary>Creates a tenant on the host's default server.</summary>
    /// <returns>Its first key. It is told once: only its hash is kept.</returns>
    /// <exception cref="TenantException">The id is taken or no id.</exception>
    public async Task<string> CreateTenantAsync(string id, IEnumerable<string> modules, CancellationToken cancellation)
    {
        await _tenants.CreateAsync(id, _options.Provider, _options.DatabaseOf(id), modules, cancellation);
        try
        {
            return (await Access.AddKeyAsync(id, FirstKey, cancellation))!.Secret;
        }
        catch
        {
            // Nobody could enter it.
            await _tenants.RemoveAsync(id);
            throw;
        }
    }

    /// <summary>Creates a tenant on the host's default server, and invites its first administrator.</summary>
    /// <param name="id">The tenant's id.</param>
    /// <param name="modules">The modules that it enables.</param>
    /// <param name="administrator">The administrator's name.</param>
    /// <param name="email">The administrator's e-mail address; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="TenantException">The id is taken or no id.</exception>
    /// <exception cref="CrmPlatform.Sdk.UserErrorException">The name is no name, or the address no address.</exception>
    public async Task<Invitation> CreateTenantAsync(string id, IEnumerable<string> modules, string administrator, string? email, CancellationToken cancellation)
    {
        await _tenants.CreateAsync(id, _options.Provider, _options.DatabaseOf(id), modules, cancellation);
        try
        {
            return (await Access.InviteAdministratorAsync(id, administrator, email, cancellation))!;
        }
        catch
        {
            // Nobody could enter it.
            await _tenants.RemoveAsync(id);
            throw;
        }
    }

    /// <summary>Gives a tenant a further first key; the one before goes on.</summary>
    /// <exception cref="TenantException">There is no such tenant.</exception>
    public async Task<string> AddKeyAsync(string tenant, CancellationToken cancellation) =>
        (await Access.AddKeyAsync(tenant, FirstKey, cancellation) ?? throw TenantErrors.Unknown(tenant)).Secret;

    /// <summary>Removes a tenant's database with all that is in it. The tenant must not be in use; the next use makes an empty one.</summary>
    public Task DropDatabaseAsync(string tenant, CancellationToken cancellation)
    {
        _databases.Forget(tenant);
        Access.Forget(tenant);
        return _tenants.DropDatabaseAsync(tenant, cancellation);
    }

    /// <summary>Fills a tenant with its modules' samples, each once.</summary>
    /// <returns>The modules whose sample was added now.</returns>
    public async Task<IReadOnlyList<string>> AddSampleDataAsync(string tenant, CancellationToken cancellation) =>
        await SampleData.AddAsync(await _tenants.GetAsync(tenant, cancellation), _clock, cancellation);

    /// <summary>Delivers a tenant's events now, until nothing is due.</summary>
    /// <returns>When the next retry is due, in UTC; null when nothing waits.</returns>
    public async Task<DateTime?> DeliverEventsAsync(string tenant, CancellationToken cancellation) =>
        await _delivery.DeliverAsync(await _tenants.GetAsync(tenant, cancellation), cancellation);

    /// <summary>A tenant's jobs: when they are due and how they ended.</summary>
    public async Task<IReadOnlyList<JobState>> ListJobsAsync(string tenant, CancellationToken cancellation) =>
        await _runner.ListAsync(await _tenants.GetAsync(tenant, cancellation), cancellation);

    /// <summary>Runs a tenant's job now, due or not.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <param name="name">The job's name, or the module's id and the name: <c>acme.loyalty expire-points</c>.</param>
    /// <param name="cancellation">Breaks the run off: it is undone.</param>
    /// <exception cref="JobException">There is no such job, it runs already, or it failed.</exception>
    public async Task<JobState> RunJobAsync(string tenant, string name, CancellationToken cancellation) =>
        await _runner.RunAsync(await _tenants.GetAsync(tenant, cancellation), name, cancellation);

    /// <summary>Runs a tenant's jobs that are due.</summary>
    /// <returns>When the next is due, in UTC; null when it has none.</returns>
    public Task<DateTime?> RunDueJobsAsync(string tenant, CancellationToken cancellation) => _scheduler.RunDueAsync(tenant, cancellation);

    /// <summary>Runs what is due of all tenants whose jobs are known.</summary>
    /// <returns>When the next is due, in UTC; null when none is known.</returns>
    public Task<DateTime?> RunDueJobsAsync(CancellationToken cancellation) => _scheduler.RunDueAsync(cancellation);

    /// <summary>Whether the catalog answers, without which no tenant is found.</summary>
    public async Task<bool> IsReachableAsync(CancellationToken cancellation)
    {
        try
        {
            return await _catalog.ReadAsync(c => c.Tenants.AnyAsync(cancellation)) || !cancellation.IsCancellationRequested;
        }
        catch (Exception exception) when (_providers.IsUnavailable(exception) || cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Whether an exception has its cause in a database that cannot be used for now.</summary>
    public bool IsUnavailable(Exception exception) => _providers.IsUnavailable(exception);

    /// <summary>Removes from all tenants' databases what is older than the platform keeps it.</summary>
    /// <returns>How many rows were removed.</returns>
    public Task<int> RemoveOldAsync(CancellationToken cancellation) => _upkeep.RemoveAsync(cancellation);

    /// <summary>Activates the tenants, so that no client pays for the first use. What fails is logged and tried again when it is asked for.</summary>
    /// <returns>The tenants that cannot be served: id and reason.</returns>
    public async Task<IReadOnlyDictionary<string, string>> WarmUpAsync(CancellationToken cancellation)
    {
        var failed = new Dictionary<string, string>(StringComparer.Ordinal);
        var warm = new HashSet<string>(StringComparer.Ordinal);
        foreach (var summary in await _catalog.ListAsync(cancellation))
        {
            // One tenant of each set of modules is enough: the others share what it builds.
            if (summary.State != TenantState.Active || !warm.Add(string.Join(',', summary.Modules)))
            {
                continue;
            }

            try
            {
                await WarmUp.RunAsync(await _tenants.GetAsync(summary.Id, cancellation), new RecentQueries(), cancellation);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                failed[summary.Id] = exception.Message;
                _host.Logging.CreateLogger<CrmRuntime>().LogError(exception, "Tenant '{Tenant}' is not ready.", summary.Id);
            }
        }

        return failed;
    }

    /// <summary>Ends when it is known of every unload that was begun whether the code is gone.</summary>
    public Task UnloadsAsync() => _versions.ProofsAsync();

    /// <summary>Remembers that the host is ready with its modules. A start that ends before this has failed.</summary>
    public void NoteReady()
    {
        _options.BeforeStep("ready");
        _starts.Succeed();
    }

    /// <summary>Ends deliveries, waits until the work in compositions has ended, and unloads the modules.</summary>
    public async ValueTask DisposeAsync()
    {
        _starts.Succeed();
        if (_dispatcher is not null)
        {
            await _dispatcher.DisposeAsync();
        }

        await _scheduler.DisposeAsync();
        await _upkeep.DisposeAsync();
        await _digests.DisposeAsync();

        StrayExceptions.Contained -= _versions.Strike;
        _host.Watch.Dispose();
        _versions.StopProving();
        await _compositions.RetireAllAsync();
        await _versions.ProofsAsync();
        await _versionJournal.DisposeAsync();
        await Access.DisposeAsync();
        _catalog.Dispose();
        _host.Platform.Dispose();
        _host.Outbound.Dispose();
        _versions.Dispose();
        _providers.Dispose();
    }

    private bool HasModule(string id, string? version) =>
        _versions.Found.Any(m => m.Id == id && (version is null || m.Version.ToNormalizedString() == version));

    private TenantLifecycle LifecycleOf(TenantSwitch tenantSwitch)
    {
        var (journal, options) = (new LifecycleJournal(_catalog, _clock), _options.Lifecycle);
        return new TenantLifecycle(
            _catalog,
            _versions,
            tenantSwitch,
            new UpgradeChange(tenantSwitch, journal, options, _clock, _host.Logging.CreateLogger<UpgradeChange>()),
            new ServiceChange(tenantSwitch, _tenants, journal, _host.Logging.CreateLogger<ServiceChange>()),
            new DataChange(tenantSwitch, journal, _host, Path.Combine(_options.DataPath, "archives")),
            journal,
            options,
            _host.Logging.CreateLogger<TenantLifecycle>());
    }

    private void NoteLoading(FoundModule? module)
    {
        _starts.Load(module);
        if (module is not null)
        {
            _options.BeforeStep("load");
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
