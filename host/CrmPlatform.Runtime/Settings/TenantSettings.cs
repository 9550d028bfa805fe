using System.Collections.Concurrent;

namespace CrmPlatform.Runtime.Settings;

/// <summary>A tenant's settings in memory. It holds text, so that it keeps no module's code alive.</summary>
internal sealed class TenantSettings
{
    private readonly ConcurrentDictionary<string, StoredSettings> _modules = new(StringComparer.Ordinal);

    /// <summary>One reading at a time.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    /// <summary>When they were read from the database; null before the first time.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    public StoredSettings? Find(string module) => _modules.GetValueOrDefault(module);

    /// <summary>Keeps the newer of two: a change can be committed while the state before it is being read.</summary>
    public void Keep(string module, StoredSettings stored) =>
        _modules.AddOrUpdate(module, stored, (_, known) => known.Version > stored.Version ? known : stored);
}
