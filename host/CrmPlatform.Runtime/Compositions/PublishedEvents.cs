using System.Reflection;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The events that the modules of a composition publish, which whoever takes them is checked against.</summary>
internal sealed class PublishedEvents
{
    private static readonly Type[] OfPlatform = [.. typeof(EventAttribute).Assembly.GetTypes().Where(t => t.IsDefined(typeof(EventAttribute)))];
    private readonly IReadOnlyList<LoadedModule> _modules;
    private readonly Dictionary<(string Name, int Version), Type> _payloads = [];

    public PublishedEvents(IReadOnlyList<LoadedModule> modules)
    {
        _modules = modules;
        foreach (var type in modules.SelectMany(m => m.Types).Concat(OfPlatform))
        {
            if (type.GetCustomAttribute<EventAttribute>() is { } mark)
            {
                _payloads[(mark.Name, mark.Version)] = type;
            }
        }
    }

    /// <summary>Checks that events are published, with the members that are needed; what is wrong is added to the errors.</summary>
    /// <param name="module">Who takes the events.</param>
    /// <param name="member">The method that does, for messages.</param>
    /// <param name="events">The events.</param>
    /// <param name="taken">The type that they are read into.</param>
    /// <param name="named">Further members that they must have.</param>
    /// <param name="errors">What is wrong.</param>
    public void Check(
        LoadedModule module, string member, IEnumerable<(string Name, int Version)> events, Type taken, IReadOnlyList<string> named, List<string> errors)
    {
        // Who takes them may wait for an optional module that this composition does not have.
        var lacksOptional = module.Manifest.Dependencies.Any(d => d.Optional && _modules.All(m => m.Id != d.Id));
        foreach (var (name, version) in events)
        {
            if (_payloads.TryGetValue((name, version), out var payload))
            {
                var missing = MembersOf(taken).Concat(named).Where(m => payload.GetProperty(m, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase) is null).ToArray();
                if (missing.Length > 0)
                {
                    errors.Add(CompositionErrors.PayloadLacks(module, member, name, version, missing));
                }
            }
            else if (!lacksOptional)
            {
                var versions = _payloads.Keys.Where(k => k.Name == name).Select(k => k.Version).Order();
                errors.Add(CompositionErrors.HasNoPublisher(module, member, name, version, versions));
            }
        }
    }

    // What the type cannot do without: constructor parameters without a default whose value may not be null.
    private static IEnumerable<string> MembersOf(Type taken)
    {
        if (taken == typeof(EventEnvelope) || taken.GetConstructors() is not [var constructor])
        {
            return [];
        }

        var nullability = new NullabilityInfoContext();
        return constructor.GetParameters().Where(p => !p.HasDefaultValue && nullability.Create(p).WriteState != NullabilityState.Nullable).Select(p => p.Name!);
    }
}
