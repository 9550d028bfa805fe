using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Database;

/// <summary>The factory with the pool of the module's own context type.</summary>
internal sealed class ModuleDatabaseFactory<TContext>(ModuleDatabase module, DatabaseProvider provider, ServiceProvider services)
    : ModuleDatabaseFactory(module, provider, services)
    where TContext : ModuleDbContext
{
    private const int PoolSize = 64;

    private readonly PooledDbContextFactory<TContext> _pool = new(OptionsOf<TContext>(module, provider, services), PoolSize);

    public override Type ContextType => typeof(TContext);

    private protected override ModuleDbContext Rent() => _pool.CreateDbContext();
}
