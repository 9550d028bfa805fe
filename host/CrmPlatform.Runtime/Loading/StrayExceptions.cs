using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Keeps the process alive when a module throws on a thread, timer or pool thread of its own.</summary>
public static class StrayExceptions
{
    private static int _contained;

    /// <summary>Is told the name of the load context of a module that threw.</summary>
    internal static event Action<string>? Contained;

    /// <summary>Contains what modules throw; an exception of the host itself still ends the process. Called once; later calls do nothing.</summary>
    public static void Contain(ILogger log)
    {
        if (Interlocked.Exchange(ref _contained, 1) == 0)
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception =>
            {
                var module = ModuleOf(exception);
                if (module is not null)
                {
                    Contained?.Invoke(module);
                    log.LogCritical(exception, "Module '{Module}' threw where nobody waits for it. The exception was contained.", module);
                }

                return module is not null;
            });
        }
    }

    /// <summary>The name of the load context of the module whose code threw; null when no module's did.</summary>
    internal static string? ModuleOf(Exception exception) => new StackTrace(exception).GetFrames()
        .Select(f => f.GetMethod()?.Module.Assembly)
        .Select(a => a is null ? null : AssemblyLoadContext.GetLoadContext(a) as ModuleLoadContext)
        .FirstOrDefault(c => c is not null)?.Name;
}
