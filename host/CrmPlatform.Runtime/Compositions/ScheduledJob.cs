using System.Reflection;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Schedules;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>A module's method that runs on a schedule.</summary>
internal sealed class ScheduledJob(LoadedModule module, string name, MethodInfo method, CronSchedule schedule, TimeSpan timeout)
{
    private readonly ParameterInfo[] _parameters = method.GetParameters();

    public string ModuleId { get; } = module.Id;

    /// <summary>Takes the module out of use when it fails too often; null outside a host.</summary>
    public ModuleBreaker? Breaker => module.Breaker;

    /// <summary>The name under which the job is kept in its module.</summary>
    public string Name => name;

    public CronSchedule Schedule => schedule;

    public TimeSpan Timeout => timeout;

    public Task RunAsync(IServiceProvider services, CancellationToken cancellation) =>
        ModuleMethod.CallAsync(method, _parameters, new object?[_parameters.Length], 0, services, cancellation);

    public override string ToString() => $"{ModuleId} {name}";
}
