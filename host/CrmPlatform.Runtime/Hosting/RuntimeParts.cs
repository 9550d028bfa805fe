using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Events;
using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Jobs.Started;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Outbound;
using CrmPlatform.Runtime.Recovery;
using CrmPlatform.Runtime.Schedules;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>What a runtime is made of, put together and taken apart in order.</summary>
internal sealed class RuntimeParts : IAsyncDisposable
{
    private static readonly TimeSpan DigestsEvery = TimeSpan.FromHours(1);
    private readonly CrmOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILoggerFactory _logging;
    private readonly HostServices _host;
    private readonly CompositionSet _compositions;
    private readonly TenantActivation _activation;
    private readonly VersionJournal _journal;
    private readonly EventDispatcher? _dispatcher;
    private readonly BackgroundWork _digests;
    private readonly StartedJobDispatcher _started;

    public RuntimeParts(CrmOptions options, TimeProvider clock, ILoggerFactory logging)
    {
        (_options, _clock, _logging) = (options, clock, logging);
        Modules = new RuntimeModules(options, clock, logging);
        Stores = new RuntimeStores(options, clock, logging);
        Access = new TenantAccess(Stores.Served.FindAsync, Stores.Platform, options.Security, clock, logging);
        _host = new HostServices(logging, clock, Stores.Platform, Access, options.TellExceptions, options.Limits)
        {
            Audit = new AuditTrail(Stores.Keys, clock),
            Erasures = new CatalogErasureList(Stores.Catalog, clock),
            IsUnavailable = Stores.Providers.IsUnavailable,
            Outbound = new OutboundClients(options.Outbound),
            TellSchema = options.TellSchema,
        };
        _compositions = new CompositionSet(Modules.Versions, options.Limits, _host, options.RequireLock);
        _activation = new TenantActivation(Stores.Catalog, Stores.Servers, _compositions, Stores.Migrator, _host, logging.CreateLogger<TenantActivation>());
        Tenants = new TenantRegistry(Stores.Catalog, _activation, clock);
        _journal = new VersionJournal(Stores.Catalog, clock, logging.CreateLogger<VersionJournal>());
        Modules.Versions.Changed = _journal.Add;
        Lifecycle = CreateLifecycle();
        Packages = new HostPackages(Modules.Store, Modules.Versions, Stores.Catalog, _journal.Add);
        foreach (var suspect in Modules.Suspects)
        {
            Modules.Versions.Refuse(suspect, ModuleErrors.FailedStarts(suspect, StartJournal.MostFailures).Reason);
        }

        Audits = new TenantAudits(Tenants, _host.Audit, new DigestFiles(Path.Combine(options.DataPath, "digests")), clock, logging.CreateLogger<TenantAudits>());
        _digests = new BackgroundWork(clock);
        Privacy = new TenantPrivacy(Tenants, Audits, _host.Erasures);
        var staging = Path.Combine(options.DataPath, "staging");
        Backups = new TenantBackups(Stores.Catalog, Stores.Secrets, Stores.Servers, clock, staging);
        Restores = CreateRestores(staging);
        Checkup = new HostCheckup(Stores.Catalog, Stores.Servers, Stores.Platform, Modules.Store, Modules.Versions, Stores.Keys, clock, options.DataPath);
        Keys = new KeyRotation(Stores.Catalog, Stores.Servers, Stores.Platform, Stores.Keys, clock);
        Delivery = new EventDelivery(options.Events, clock, logging.CreateLogger<EventDelivery>());
        _dispatcher = options.DeliverEvents ? CreateDispatcher() : null;
        Upkeep = new Upkeep(Stores.Catalog, Stores.Servers, Stores.Platform, options.Retention, clock, logging.CreateLogger<Upkeep>());
        Runner = new JobRunner(options.Jobs, clock, logging.CreateLogger<JobRunner>());
        var due = new DueTenants(Stores.CatalogTables, Stores.CatalogPlace, clock);
        _started = new StartedJobDispatcher(Tenants, options.Jobs, clock, logging.CreateLogger<StartedJobDispatcher>());
        Scheduler = new JobScheduler(Tenants, due, Runner, _started, options.Jobs, JobsOfHost.Of(Modules.Versions.Found), clock, logging.CreateLogger<JobScheduler>());
        (_host.Jobs.Starting, _host.Jobs.Cancelled) = (Scheduler.AnnounceAsync, _started.Cancel);
    }

    public RuntimeModules Modules { get; }

    public RuntimeStores Stores { get; }

    public TenantAccess Access { get; }

    public TenantRegistry Tenants { get; }

    public TenantLifecycle Lifecycle { get; }

    public HostPackages Packages { get; }

    public TenantAudits Audits { get; }

    public TenantPrivacy Privacy { get; }

    public TenantBackups Backups { get; }

    public TenantRestores Restores { get; }

    public HostCheckup Checkup { get; }

    public KeyRotation Keys { get; }

    public EventDelivery Delivery { get; }

    public Upkeep Upkeep { get; }

    public JobRunner Runner { get; }

    public JobScheduler Scheduler { get; }

    /// <summary>Prepares the catalog and begins what goes on in the background.</summary>
    /// <exception cref="TenantException">The catalog could not be prepared.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        _options.BeforeStep("catalog");
        await Stores.Catalog.MigrateAsync(Stores.Migrator, cancellation);
        foreach (var version in Modules.Versions.Status)
        {
            _journal.Add(version);
        }

        _journal.Start();
        _dispatcher?.Start();
        if (_options.RunJobs)
        {
            _host.Jobs.Started = _started.Signal;
            _started.Start();
            Scheduler.Start();
            Upkeep.Start();
            var log = _logging.CreateLogger<TenantAudits>();
            _digests.Every(DigestsEvery, Audits.ExportGrownAsync, failure => log.LogError(failure, "No digests of audits were exported; that is tried again in an hour."));
        }
    }

    /// <summary>Ends deliveries, waits until the work in compositions has ended, and unloads the modules.</summary>
    public async ValueTask DisposeAsync()
    {
        Modules.NoteSuccess();
        if (_dispatcher is not null)
        {
            await _dispatcher.DisposeAsync();
        }

        await Scheduler.DisposeAsync();
        await _started.DisposeAsync();
        await Upkeep.DisposeAsync();
        await _digests.DisposeAsync();

        Modules.StopListening();
        _host.Watch.Dispose();
        Modules.Versions.StopProving();
        await _compositions.RetireAllAsync();
        await Modules.Versions.ProofsAsync();
        await _journal.DisposeAsync();
        await Access.DisposeAsync();
        _host.Outbound.Dispose();
        Modules.Dispose();
        Stores.Dispose();
    }

    private TenantLifecycle CreateLifecycle()
    {
        var tenantSwitch = new TenantSwitch(Tenants, _activation, _compositions, Stores.Migrator, _host);
        var (journal, options) = (new LifecycleJournal(Stores.Catalog, _clock), _options.Lifecycle);
        return new TenantLifecycle(
            Stores.Catalog,
            Modules.Versions,
            tenantSwitch,
            new UpgradeChange(tenantSwitch, journal, options, _clock, _logging.CreateLogger<UpgradeChange>()),
            new ServiceChange(tenantSwitch, Tenants, journal, _logging.CreateLogger<ServiceChange>()),
            new DataChange(tenantSwitch, journal, _host, Path.Combine(_options.DataPath, "archives")),
            journal,
            options,
            _logging.CreateLogger<TenantLifecycle>());
    }

    private TenantRestores CreateRestores(string staging) => new(
        Stores.Catalog,
        Tenants,
        Stores.Servers,
        Modules.Has,
        new RestoredIdentity(Stores.Served, Stores.Platform, Access, _clock, _logging.CreateLogger<RestoredIdentity>()),
        new RestoreTarget(_options.Provider, _options.DatabaseOf, staging),
        _clock,
        Stores.Keys,
        tenant => Privacy.AfterRestoreAsync(tenant, CancellationToken.None));

    private EventDispatcher CreateDispatcher()
    {
        var sweep = new EventSweep(Stores.Catalog, Stores.Servers, Stores.Platform, _options.Events, _clock, _logging.CreateLogger<EventSweep>());
        return new EventDispatcher(Tenants, sweep, Delivery, _options.Events, _clock, _logging.CreateLogger<EventDispatcher>());
    }
}
