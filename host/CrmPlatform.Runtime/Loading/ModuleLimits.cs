namespace CrmPlatform.Runtime.Loading;

/// <summary>How much of the host a module may take before it is broken off.</summary>
public sealed class ModuleLimits
{
    /// <summary>How long a module's constructor and registrations may take. Default: 10 seconds.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long work on an old version may go on after a tenant left it. Default: 30 seconds.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(30);
}
