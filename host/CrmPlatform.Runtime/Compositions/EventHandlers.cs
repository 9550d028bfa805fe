using System.Reflection;
using CrmPlatform.Runtime.Compositions.Feeds;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The event handlers of a composition, checked against what its modules publish.</summary>
internal sealed class EventHandlers
{
    private const BindingFlags Methods = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private readonly List<ModuleEventHandler> _handlers = [];

    /// <summary>Finds the handlers; what is wrong is added to the errors.</summary>
    public EventHandlers(IReadOnlyList<LoadedModule> modules, List<string> errors)
    {
        var published = new PublishedEvents(modules);
        foreach (var module in modules)
        {
            foreach (var method in module.Types.SelectMany(t => t.GetMethods(Methods | BindingFlags.Instance)))
            {
                Read(module, method, published, errors);
            }
        }
    }

    public IReadOnlyList<ModuleEventHandler> All => _handlers;

    private void Read(LoadedModule module, MethodInfo method, PublishedEvents published, List<string> errors)
    {
        var events = method.GetCustomAttributes<OnAttribute>().Select(o => (o.Name, o.Version)).ToArray();
        var about = method.GetCustomAttributes<OnAboutAttribute>().Select(o => o.Type).ToArray();
        if (events.Length == 0 && about.Length == 0)
        {
            return;
        }

        var member = $"{method.DeclaringType!.Name}.{method.Name}";
        if (method.IsDefined(typeof(SubscribeAttribute)))
        {
            CheckSubscription(module, method, member, events, published, errors);
        }
        else if (Defect(method, about) is { } why)
        {
            errors.Add(CompositionErrors.IsNoHandler(module, member, why));
        }
        else
        {
            var handler = new ModuleEventHandler(module, method, events, about);
            published.Check(module, member, events, handler.PayloadType, [], errors);
            _handlers.Add(handler);
        }
    }

    private static string? Defect(MethodInfo method, string[] about)
    {
        if (!method.IsStatic || method.ContainsGenericParameters)
        {
            return "it is not a plain static method";
        }

        if (method.GetParameters() is not [var first, ..])
        {
            return "it has no parameter";
        }

        return about.Length > 0 && first.ParameterType != typeof(EventEnvelope) ? $"[OnAbout] needs an {nameof(EventEnvelope)} first, not a {first.ParameterType.Name}" : null;
    }

    // A subscription is no handler: it is asked for the clients that listen, and what it does is not proven.
    private static void CheckSubscription(
        LoadedModule module, MethodInfo method, string member, (string Name, int Version)[] events, PublishedEvents published, List<string> errors)
    {
        var parameters = method.GetParameters();
        var filters = ModuleEvents.FiltersOf(method);
        if (filters.FirstOrDefault(f => parameters.All(p => p.Name != f)) is { } unknown)
        {
            errors.Add(CompositionErrors.FiltersByNothing(module, member, unknown));
        }

        if (parameters.FirstOrDefault(p => p.IsDefined(typeof(EventMessageAttribute))) is { } message)
        {
            published.Check(module, member, events, message.ParameterType, filters, errors);
        }
    }
}
