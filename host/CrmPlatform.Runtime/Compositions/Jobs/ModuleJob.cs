using System.Reflection;
using System.Text.Json;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>A module's method that runs when somebody has started it.</summary>
internal sealed class ModuleJob(LoadedModule module, JobAttribute mark, MethodInfo method)
{
    private readonly ParameterInfo[] _parameters = method.GetParameters();

    public string ModuleId { get; } = module.Id;

    /// <summary>Takes the module out of use when it fails too often; null outside a host.</summary>
    public ModuleBreaker? Breaker => module.Breaker;

    /// <summary>The name under which the job is kept in its module.</summary>
    public string Name => mark.Name;

    /// <summary>Whether the method runs on when it is cancelled, to undo what it did.</summary>
    public bool UndoesWhenCancelled => mark.UndoesWhenCancelled;

    public Type OrderType => _parameters[0].ParameterType;

    /// <summary>The method, for messages.</summary>
    public string Member => $"{method.DeclaringType!.Name}.{method.Name}";

    public async Task RunAsync(string order, IServiceProvider services, CancellationToken cancellation)
    {
        var arguments = new object?[_parameters.Length];
        arguments[0] = JsonSerializer.Deserialize(order, OrderType, JsonSerializerOptions.Web) ?? throw new JsonException($"The order of the job '{this}' is null.");
        await ModuleMethod.CallAsync(method, _parameters, arguments, 1, services, cancellation);
    }

    public override string ToString() => $"{ModuleId} {Name}";
}
