using System.Collections.Concurrent;
using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The compositions in use, each built once.</summary>
internal sealed class CompositionSet(LoadedModules installed, HostServices host)
{
    private readonly ConcurrentDictionary<string, Lazy<Composition>> _compositions = new(StringComparer.Ordinal);

    public CompositionPlanner Planner { get; } = new(installed);

    public IEnumerable<Composition> InUse => _compositions.Values.Where(c => c.IsValueCreated).Select(c => c.Value);

    /// <summary>The composition of a plan.</summary>
    /// <exception cref="CompositionException">The modules do not go together; asked again, it says so again.</exception>
    public Composition Get(CompositionPlan plan) =>
        _compositions.GetOrAdd(plan.Key, _ => new(() => new Composition(plan.Modules, installed.Found, host))).Value;

    /// <summary>Takes every composition out of use and waits until their work has ended.</summary>
    public async Task RetireAllAsync()
    {
        var ending = new List<Task>();
        foreach (var key in _compositions.Keys)
        {
            if (_compositions.TryRemove(key, out var built) && built.IsValueCreated)
            {
                built.Value.Retire();
                ending.Add(built.Value.Ended);
            }
        }

        await Task.WhenAll(ending);
    }
}
