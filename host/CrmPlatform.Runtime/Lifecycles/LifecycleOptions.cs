namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>How modules are upgraded and given up.</summary>
public sealed class LifecycleOptions
{
    /// <summary>How long a tenant can be rolled back after an upgrade. Default: 24 hours.</summary>
    public TimeSpan RollbackWindow { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long one step of a change may take before the change is broken off. Default: 10 minutes.</summary>
    public TimeSpan StepLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Is told each step before it is taken; tests break changes off here.</summary>
    internal Func<string, CancellationToken, Task> BeforeStep { get; init; } = static (_, _) => Task.CompletedTask;
}
