using System.Reflection;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The event handlers of a composition, checked against what its modules publish.</summary>
internal sealed class EventHandlers
{
    private const BindingFlags Methods = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private readonly List<ModuleEventHandler> _handlers = [];

    /// <summary>Finds the handlers; what is wrong is added to the errors.</summary>
    public EventHandlers(IReadOnlyList<LoadedModule> modules, List<string> errors)
    {
        var published = Published(modules);
        foreach (var module in modules)
        {
            foreach (var handler in HandlersOf(module, errors))
            {
                Check(handler, modules, published, errors);
                _handlers.Add(handler);
            }
        }
    }

    public IReadOnlyList<ModuleEventHandler> All => _handlers;

    private static Dictionary<(string Name, int Version), Type> Published(IReadOnlyList<LoadedModule> modules)
    {
        var published = new Dictionary<(string, int), Type>();
        foreach (var type in modules.SelectMany(m => m.Types))
        {
            if (type.GetCustomAttribute<EventAttribute>() is { } mark)
            {
                published[(mark.Name, mark.Version)] = type;
            }
        }

        return published;
    }

    private static IEnumerable<ModuleEventHandler> HandlersOf(LoadedModule module, List<string> errors)
    {
        foreach (var method in module.Types.SelectMany(t => t.GetMethods(Methods | BindingFlags.Instance)))
        {
            var events = method.GetCustomAttributes<OnAttribute>().Select(o => (o.Name, o.Version)).ToArray();
            var about = method.GetCustomAttributes<OnAboutAttribute>().Select(o => o.Type).ToArray();
            if (events.Length == 0 && about.Length == 0)
            {
                continue;
            }

            var member = $"{method.DeclaringType!.Name}.{method.Name}";
            if (!method.IsStatic || method.ContainsGenericParameters)
            {
                errors.Add(CompositionErrors.IsNoHandler(module, member, "it is not a plain static method"));
            }
            else if (method.GetParameters() is not [var first, ..])
            {
                errors.Add(CompositionErrors.IsNoHandler(module, member, "it has no parameter"));
            }
            else if (about.Length > 0 && first.ParameterType != typeof(EventEnvelope))
            {
                errors.Add(CompositionErrors.IsNoHandler(module, member, $"[OnAbout] needs an {nameof(EventEnvelope)} first, not a {first.ParameterType.Name}"));
            }
            else
            {
                yield return new ModuleEventHandler(module, method, events, about);
            }
        }
    }

    private static void Check(
        ModuleEventHandler handler, IReadOnlyList<LoadedModule> modules, Dictionary<(string Name, int Version), Type> published, List<string> errors)
    {
        // A handler may wait for an optional module that this composition does not have.
        var lacksOptional = handler.Module.Manifest.Dependencies.Any(d => d.Optional && modules.All(m => m.Id != d.Id));
        foreach (var (name, version) in handler.Events)
        {
            if (published.TryGetValue((name, version), out var payload))
            {
                var missing = Members(handler.PayloadType, payload).ToArray();
                if (missing.Length > 0)
                {
                    errors.Add(CompositionErrors.PayloadLacks(handler.Module, handler.Member, name, version, missing));
                }
            }
            else if (!lacksOptional)
            {
                var versions = published.Keys.Where(k => k.Name == name).Select(k => k.Version).Order();
                errors.Add(CompositionErrors.HasNoPublisher(handler.Module, handler.Member, name, version, versions));
            }
        }
    }

    // What the handler cannot do without: constructor parameters without a default whose value may not be null.
    private static IEnumerable<string> Members(Type handled, Type payload)
    {
        if (handled == typeof(EventEnvelope) || handled.GetConstructors() is not [var constructor])
        {
            return [];
        }

        var nullability = new NullabilityInfoContext();
        return constructor.GetParameters()
            .Where(p => !p.HasDefaultValue && nullability.Create(p).WriteState != NullabilityState.Nullable)
            .Select(p => p.Name!)
            .Where(name => payload.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase) is null);
    }
}
