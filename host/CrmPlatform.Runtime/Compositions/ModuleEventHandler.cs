using System.Reflection;
using System.Text.Json;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>A module's method that handles events.</summary>
internal sealed class ModuleEventHandler(LoadedModule module, MethodInfo method, IReadOnlyList<(string Name, int Version)> events, IReadOnlyList<string> about)
{
    private readonly ParameterInfo[] _parameters = method.GetParameters();

    /// <summary>The name under which the inbox keeps what the handler has had. It survives upgrades of the module.</summary>
    public string Name { get; } = $"{module.Id} {method.DeclaringType!.Name}.{method.Name}";

    public LoadedModule Module => module;

    /// <summary>The method, for messages.</summary>
    public string Member => $"{method.DeclaringType!.Name}.{method.Name}";

    public IReadOnlyList<(string Name, int Version)> Events => events;

    /// <summary>The type that receives the event.</summary>
    public Type PayloadType => _parameters[0].ParameterType;

    public bool Handles(EventEnvelope message) =>
        events.Contains((message.Name, message.Version)) || message.About.Any(a => about.Contains(a.Key, StringComparer.Ordinal));

    public async Task HandleAsync(EventEnvelope message, IServiceProvider services, CancellationToken cancellation)
    {
        var arguments = new object?[_parameters.Length];
        arguments[0] = PayloadType == typeof(EventEnvelope)
            ? message
            : message.Payload.Deserialize(PayloadType, JsonSerializerOptions.Web)
                ?? throw new JsonException($"The payload of '{message.Name}' is null.");
        await ModuleMethod.CallAsync(method, _parameters, arguments, 1, services, cancellation);
    }

    public override string ToString() => Name;
}
