using Autofac;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Compositions.Jobs;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>A set of module versions and what is built of it once, for all tenants that run the set.</summary>
/// <remarks>
/// Whoever works in it pins it. When it is retired it takes no new work, and is given up when the last pin goes.
/// </remarks>
internal sealed class Composition
{
    private readonly HostServices _host;
    private readonly ModuleVersions _versions;
    private readonly IReadOnlyList<FoundModule> _found;
    private readonly CancellationTokenSource _retiring = new();
    private readonly CancellationTokenSource _fence = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IContainer? _container;
    private int _pins = 1;

    /// <summary>Loads the modules of a plan that are not loaded, and builds the composition.</summary>
    /// <exception cref="ModuleRefusedException">A module cannot be loaded.</exception>
    /// <exception cref="CompositionException">The modules do not go together.</exception>
    public Composition(CompositionPlan plan, ModuleVersions versions, HostServices host)
    {
        (Key, _versions, _host, _found) = (plan.Key, versions, host, plan.Modules);
        Modules = Acquire(plan.Modules, versions);
        var errors = new List<string>();
        try
        {
            Handlers = new EventHandlers(Modules, errors);
            errors.AddRange(SettingsCheck.Errors(Modules));
            HasSettings = Modules.Any(m => SettingsClass.Of(m) is not null);
            Permissions = ModulePermissions.Of(Modules, errors);
            _container = CompositionContainer.Build(Modules, Permissions, () => Executor, () => StartedJobs, host);
            Executor = Compose(errors)!;
        }
        catch (Exception exception)
        {
            // A module's registrations or annotations are the module's code.
            var failure = CompositionErrors.ContainerFailed(exception);
            host.Logging.CreateLogger<Composition>().LogError(exception, "{Failure}", failure);
            errors.Add(failure);
        }

        if (errors.Count > 0)
        {
            _container?.Dispose();
            Release();
            throw new CompositionException(CompositionPlan.NameOf(plan.Modules), errors);
        }
    }

    public string Key { get; }

    public IReadOnlyList<LoadedModule> Modules { get; private set; } = [];

    public EventHandlers Handlers { get; private set; } = null!;

    public RequestExecutor Executor { get; private set; } = null!;

    /// <summary>Each module as a subgraph of its own.</summary>
    public Subgraphs Subgraphs { get; private set; } = null!;

    public ScheduledJobs Jobs { get; private set; } = null!;

    /// <summary>The jobs that can be started.</summary>
    public ModuleJobs StartedJobs { get; private set; } = null!;

    /// <summary>What callers may be allowed to do.</summary>
    public PermissionCatalog Permissions { get; } = null!;

    /// <summary>Whether a module has settings, so that work needs the tenant's.</summary>
    public bool HasSettings { get; }

    /// <summary>Ends when the composition is retired and nobody works in it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Keeps the composition from being given up; false when it was retired.</summary>
    public bool TryPin()
    {
        for (var pins = Volatile.Read(ref _pins); pins > 0; pins = Volatile.Read(ref _pins))
        {
            if (Interlocked.CompareExchange(ref _pins, pins + 1, pins) == pins)
            {
                return true;
            }
        }

        return false;
    }

    public void Unpin()
    {
        if (Interlocked.Decrement(ref _pins) == 0)
        {
            End();
        }
    }

    /// <summary>Ends when work in the composition has no more time.</summary>
    public CancellationToken Fenced => _fence.Token;

    /// <summary>How many pieces of work run in it.</summary>
    public int Pins => Volatile.Read(ref _pins);

    /// <summary>Ends when the composition takes no new work. Work that can be done again elsewhere ends then.</summary>
    public CancellationToken Retiring => _retiring.Token;

    /// <summary>Takes no new work. Called once.</summary>
    public void Retire()
    {
        // Not here: whoever listens may be a module, and its code must not hold this up.
        _ = _retiring.CancelAsync();
        Unpin();
    }

    /// <summary>Breaks off the work that goes on after the composition was retired.</summary>
    public Task FenceAsync() => _fence.CancelAsync();

    public RequestScope BeginScope(RequestOwner owner) => new(_container!.BeginLifetimeScope(), owner, _host);

    public override string ToString() => Key;

    private static List<LoadedModule> Acquire(IReadOnlyList<FoundModule> modules, ModuleVersions versions)
    {
        var acquired = new List<LoadedModule>(modules.Count);
        try
        {
            foreach (var module in modules)
            {
                acquired.Add(versions.Acquire(module));
            }

            return acquired;
        }
        catch
        {
            foreach (var module in modules.Take(acquired.Count))
            {
                versions.Release(module);
            }

            throw;
        }
    }

    private RequestExecutor? Compose(List<string> errors)
    {
        var services = _container!.Resolve<IServiceProviderIsService>();
        Jobs = new ScheduledJobs(Modules, services.IsService, errors);
        StartedJobs = new ModuleJobs(Modules, services.IsService, errors);
        var schema = CompositionSchema.Infer(Modules, _versions.Found, services.IsService, errors);
        if (schema is null)
        {
            return null;
        }

        errors.AddRange(RuleCheck.Errors(schema, Permissions));
        errors.AddRange(TenantQueryCheck.Errors(Modules, schema));
        var executor = new RequestExecutor(schema, CompositionExecutor.Options(new DisabledModules(_versions.Found, Modules), new ModuleGuard(Modules, _host), BeginScope, _host));
        Subgraphs = new Subgraphs(Modules, executor, owner => CompositionSchema.InferAlone(owner, Modules, _versions.Found, services.IsService, schema));
        return executor;
    }

    // Whoever still holds the composition must not hold the modules through it.
    private void End()
    {
        try
        {
            _versions.BeforeStep("drain");
            _container?.Dispose();
        }
        catch (Exception exception)
        {
            // A module's service threw when it was disposed: that is its failure, and the others are to be given up too.
            _host.Logging.CreateLogger<Composition>().LogError(exception, "A service of {Modules} threw when it was disposed.", Key);
        }

        Release();
        _ended.TrySetResult();
    }

    private void Release()
    {
        (_container, Modules, Handlers, Executor, Subgraphs, Jobs, StartedJobs) = (null, [], null!, null!, null!, null!, null!);
        foreach (var module in _found)
        {
            _versions.Release(module);
        }
    }
}
