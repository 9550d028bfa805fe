using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Database;

/// <summary>The platform's own tables in tenants' databases, on every provider in use.</summary>
internal sealed class PlatformDatabases(ILoggerFactory logging) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ModuleDatabaseFactory>> _factories = new(StringComparer.Ordinal);

    public ModuleDatabaseFactory On(DatabaseProvider provider) => _factories.GetOrAdd(
        provider.Name,
        _ => new(() => ModuleDatabaseFactory.Create(PlatformDbContext.ModuleId, typeof(PlatformDbContext), provider, logging))).Value;

    public void Dispose()
    {
        foreach (var factory in _factories.Values.Where(f => f.IsValueCreated))
        {
            factory.Value.Dispose();
        }
    }
}
