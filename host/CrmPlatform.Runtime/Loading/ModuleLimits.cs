namespace CrmPlatform.Runtime.Loading;

/// <summary>How much of the host a module may take before it is broken off.</summary>
public sealed class ModuleLimits
{
    /// <summary>How long a module's constructor and registrations may take. Default: 10 seconds.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long work on an old version may go on after a tenant left it. Default: 30 seconds.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a resolver may run before it is broken off. Default: 20 seconds.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many bytes a resolver may allocate on its thread before that counts against its module. Default: 256 MiB.</summary>
    public long CallBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>For how long failures are counted together. Default: 30 seconds.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many failures, if they are half of the calls, take a module out of use. Default: 20.</summary>
    public int Failures { get; init; } = 20;

    /// <summary>How many calls that took too much take a module out of use. Default: 2.</summary>
    public int Strikes { get; init; } = 2;

    /// <summary>How long a module stays out of use before it is tried again. Default: 30 seconds.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);
}
