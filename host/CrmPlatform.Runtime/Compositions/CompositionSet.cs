using CrmPlatform.Runtime.Loading;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The compositions in use, each built once for all tenants that run its set of module versions.</summary>
/// <remarks>Tenants enter and leave. When the last one has left, the composition takes no new work and is drained.</remarks>
internal sealed class CompositionSet(ModuleVersions versions, ModuleLimits limits, HostServices host, bool requireLock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CompositionEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompositionException> _unfit = new(StringComparer.Ordinal);
    private readonly ILogger _log = host.Logging.CreateLogger<CompositionSet>();
    private int _unfitOf;

    /// <summary>Plans with the versions that may be used now.</summary>
    public CompositionPlanner Planner => new(versions.Usable, versions.Refused, requireLock);

    /// <summary>The composition of a plan, for a tenant that will leave it.</summary>
    /// <exception cref="ModuleRefusedException">A module cannot be loaded.</exception>
    /// <exception cref="CompositionException">The modules do not go together; asked again, it says so again, until the host has other versions.</exception>
    public Composition Enter(CompositionPlan plan)
    {
        CompositionEntry entry;
        lock (_gate)
        {
            if (_unfitOf != versions.Generation)
            {
                // With other versions there it is looked at anew: what kept it from fitting may have been mended with them.
                _unfit.Clear();
                _unfitOf = versions.Generation;
            }

            if (_unfit.TryGetValue(plan.Key, out var known))
            {
                throw new CompositionException(CompositionPlan.NameOf(plan.Modules), known.Errors);
            }

            if (!_entries.TryGetValue(plan.Key, out entry!))
            {
                _entries[plan.Key] = entry = new CompositionEntry(new(() => Build(plan)));
            }

            entry.Tenants++;
        }

        try
        {
            var composition = entry.Built.Value;
            versions.BeforeStep("serve");
            Become(plan.Modules, ModuleVersionState.Ready);
            Become(plan.Modules, ModuleVersionState.Serving);
            return composition;
        }
        catch (Exception exception)
        {
            if (entry.Built.IsValueCreated)
            {
                // Others may run in it: only this tenant does not.
                Leave(entry.Built.Value);
            }
            else
            {
                Forget(plan.Key, entry, exception);
            }

            if (exception is ModuleRefusedException { Refusal: { Detail: { } detail } refusal })
            {
                _log.LogError("{Refusal} {Detail}", refusal.Reason, detail);
            }

            throw;
        }
    }

    /// <summary>The module to leave out, so that the others of a plan can be put together.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="error">Why it does not hold.</param>
    /// <param name="trusted">The ids of modules that served in these versions before: they are not to blame if another can be.</param>
    public FoundModule CulpritOf(CompositionPlan plan, CompositionException error, IReadOnlySet<string> trusted) =>
        Culprit.Named(plan, error, trusted) ?? Culprit.Search(plan, TryBuild);

    /// <summary>A tenant does not run the composition any more.</summary>
    public void Leave(Composition composition)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(composition.Key, out var entry) && entry.Built.Value == composition && --entry.Tenants == 0)
            {
                _entries.Remove(composition.Key);
                var rest = _entries.Values.Where(e => e.Built.IsValueCreated).SelectMany(e => e.Built.Value.Modules).Select(m => m.Found).ToList();
                Become([.. composition.Modules.Select(m => m.Found).Where(m => !rest.Exists(m.IsSameAs))], ModuleVersionState.Draining);
                _ = DrainAsync(composition);
            }
        }
    }

    /// <summary>How many tenants run each module version.</summary>
    public IReadOnlyList<(FoundModule Module, int Tenants)> Use()
    {
        lock (_gate)
        {
            return [.. _entries.Values.Where(e => e.Built.IsValueCreated).SelectMany(e => e.Built.Value.Modules.Select(m => (m.Found, e.Tenants)))];
        }
    }

    /// <summary>Takes every composition out of use and waits until their work has ended, or has no more time.</summary>
    public async Task RetireAllAsync()
    {
        List<Composition> all;
        lock (_gate)
        {
            all = [.. _entries.Values.Where(e => e.Built.IsValueCreated).Select(e => e.Built.Value)];
            _entries.Clear();
        }

        await Task.WhenAll(all.Select(DrainAsync));
    }

    private Composition Build(CompositionPlan plan)
    {
        versions.BeforeStep("compose");
        return new Composition(plan, versions, host);
    }

    private void Forget(string key, CompositionEntry failed, Exception exception)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var entry) && entry == failed)
            {
                _entries.Remove(key);
            }

            if (exception is CompositionException unfit)
            {
                _unfit[key] = unfit;
            }
        }
    }

    private bool TryBuild(CompositionPlan plan)
    {
        try
        {
            Leave(Enter(plan));
            return true;
        }
        catch (Exception exception) when (exception is CompositionException or ModuleRefusedException)
        {
            return false;
        }
    }

    private void Become(IEnumerable<FoundModule> modules, ModuleVersionState state)
    {
        foreach (var module in modules)
        {
            versions.Become(module, state, null);
        }
    }

    private async Task DrainAsync(Composition composition)
    {
        composition.Retire();
        try
        {
            await composition.Ended.WaitAsync(limits.Drain, host.Clock);
        }
        catch (TimeoutException)
        {
            _log.LogWarning("Work in {Modules} goes on after {Seconds} s ({Pins} pieces); it is broken off.", composition, limits.Drain.TotalSeconds, composition.Pins);
            await composition.FenceAsync();
        }
    }
}
