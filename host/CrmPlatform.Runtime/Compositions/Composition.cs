using Autofac;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>A set of module versions and what is built of it once, for all tenants that run the set.</summary>
/// <remarks>
/// Whoever works in it pins it. When it is retired it takes no new work, and is given up when the last pin goes.
/// </remarks>
internal sealed class Composition
{
    private readonly HostServices _host;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IContainer? _container;
    private int _pins = 1;

    /// <summary>Builds the composition.</summary>
    /// <exception cref="CompositionException">The modules do not go together.</exception>
    public Composition(IReadOnlyList<LoadedModule> modules, IReadOnlyList<FoundModule> installed, HostServices host)
    {
        (Key, Modules, _host) = (CompositionPlan.KeyOf(modules), modules, host);
        var errors = new List<string>();
        Handlers = new EventHandlers(modules, errors);
        _container = CompositionContainer.Build(modules, () => Executor, host);
        try
        {
            var services = _container.Resolve<IServiceProviderIsService>();
            var schema = CompositionSchema.Infer(modules, installed, services.IsService, errors);
            Executor = schema is null ? null! : new RequestExecutor(schema, CompositionExecutor.Options(new DisabledModules(installed, modules), BeginScope, host));
            if (schema is not null)
            {
                errors.AddRange(TenantQueryCheck.Errors(modules, schema));
            }
        }
        catch (Exception exception) when (exception is not CompositionException)
        {
            // A module's registrations or annotations are the module's code.
            errors.Add(CompositionErrors.ContainerFailed(exception));
        }

        if (errors.Count > 0)
        {
            _container.Dispose();
            throw new CompositionException(Key, errors);
        }
    }

    public string Key { get; }

    public IReadOnlyList<LoadedModule> Modules { get; private set; }

    public EventHandlers Handlers { get; private set; }

    public RequestExecutor Executor { get; private set; } = null!;

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

    /// <summary>Takes no new work. Called once.</summary>
    public void Retire() => Unpin();

    public RequestScope BeginScope(RequestOwner owner) => new(_container!.BeginLifetimeScope(), owner, _host.Clock);

    public override string ToString() => Key;

    // Whoever still holds the composition must not hold the modules through it.
    private void End()
    {
        _container?.Dispose();
        (_container, Modules, Handlers, Executor) = (null, [], null!, null!);
        _ended.TrySetResult();
    }
}
