using System.Collections.Concurrent;
using System.Reflection;
using CrmPlatform.Packages;
using CrmPlatform.Runtime.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Loading;

/// <summary>A module version whose code is loaded, in a load context of its own.</summary>
/// <remarks>Every composition that holds the version shares it, and its Entity Framework models.</remarks>
public sealed class LoadedModule : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ModuleDatabaseFactory>> _databases = new(StringComparer.Ordinal);

    // Without a strong reference the context would be finalized, and so unload, while its objects are in use.
    private readonly ModuleLoadContext _context;

    internal LoadedModule(FoundModule found, ModuleLoadContext context, Assembly assembly, Type? databaseContext, IServiceCollection services)
    {
        (Found, _context, Assembly, DatabaseContext, Services) = (found, context, assembly, databaseContext, services);
        Types = assembly.GetTypes();
    }

    /// <summary>Where the version was found and what it says of itself.</summary>
    public FoundModule Found { get; }

    /// <summary>The manifest.</summary>
    public ModuleManifest Manifest => Found.Manifest;

    /// <summary>The module's id.</summary>
    public string Id => Found.Id;

    /// <summary>The module's version.</summary>
    public NuGetVersion Version => Found.Version;

    /// <summary>The module's assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>The types of the assembly.</summary>
    public IReadOnlyList<Type> Types { get; }

    /// <summary>The name of its load context.</summary>
    internal string ContextName => $"{Id}/{Version.ToNormalizedString()}";

    /// <summary>The module's context; null when it has no tables.</summary>
    public Type? DatabaseContext { get; }

    /// <summary>Takes the module out of use when it fails too often; null outside a host.</summary>
    internal ModuleBreaker? Breaker { get; set; }

    /// <summary>What the module registered.</summary>
    internal IServiceCollection Services { get; }

    /// <summary>The module's contexts on a provider, for every tenant that is there; null when it has no tables.</summary>
    internal ModuleDatabaseFactory? DatabaseOn(DatabaseProvider provider, ILoggerFactory logging) => DatabaseContext is not { } context
        ? null
        : _databases.GetOrAdd(provider.Name, _ => new(() => ModuleDatabaseFactory.Create(Id, context, provider, logging))).Value;

    /// <summary>Gives up the module's databases and asks the runtime to unload its code.</summary>
    public void Dispose()
    {
        foreach (var database in _databases.Values.Where(d => d.IsValueCreated))
        {
            database.Value.Dispose();
        }

        _databases.Clear();
        Services.Clear();
        _context.Leave();
    }

    /// <inheritdoc/>
    public override string ToString() => Found.ToString();
}
