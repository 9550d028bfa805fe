using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Calls a module's method with services as arguments.</summary>
internal static class ModuleMethod
{
    /// <summary>Fills the arguments from a position on with services, calls the method and waits for its end.</summary>
    public static async Task CallAsync(MethodInfo method, ParameterInfo[] parameters, object?[] arguments, int from, IServiceProvider services, CancellationToken cancellation)
    {
        for (var i = from; i < arguments.Length; i++)
        {
            var type = parameters[i].ParameterType;
            arguments[i] = type == typeof(CancellationToken) ? cancellation : services.GetRequiredService(type);
        }

        switch (method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null))
        {
            case Task task:
                await task;
                break;
            case ValueTask task:
                await task;
                break;
        }
    }
}
