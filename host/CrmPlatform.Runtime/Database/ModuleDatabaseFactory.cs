using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Data.Common;

namespace CrmPlatform.Runtime.Database;

/// <summary>Makes and pools the contexts of one module version on one provider, for every tenant.</summary>
/// <remarks>
/// It has Entity Framework services of its own: the shared ones would keep the module's types, and so its load
/// context, alive for ever. Dispose it when the module version is unloaded.
/// </remarks>
public abstract class ModuleDatabaseFactory : IDisposable
{
    private static readonly IInterceptor[] Interceptors = [new StatementCounter(), new ConnectionKeeper(), new WriteGuard(), new ChangeWatch(), new BulkWatch()];

    // After the others: the audit is to see texts, not what is stored of them. Modules without encrypted columns pay nothing.
    private static readonly IInterceptor[] CellInterceptors = [.. Interceptors, new CellWriter()];
    private readonly ServiceProvider _services;

    private protected ModuleDatabaseFactory(ModuleDatabase module, DatabaseProvider provider, ServiceProvider services) =>
        (Module, Provider, _services) = (module, provider, services);

    /// <summary>The module and its schema or prefix.</summary>
    public ModuleDatabase Module { get; }

    /// <summary>The provider.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>The module's context type.</summary>
    public abstract Type ContextType { get; }

    /// <summary>Makes the factory of a module version.</summary>
    /// <param name="moduleId">The module's id, such as <c>crm.sales</c>.</param>
    /// <param name="contextType">The module's subclass of <see cref="ModuleDbContext"/>.</param>
    /// <param name="provider">The provider of the tenants that will use it.</param>
    /// <param name="logging">The host's logging.</param>
    public static ModuleDatabaseFactory Create(string moduleId, Type contextType, DatabaseProvider provider, ILoggerFactory logging)
    {
        var module = new ModuleDatabase(moduleId, provider.UsesTablePrefix);
        var services = new ServiceCollection().AddSingleton(logging);
        provider.AddEntityFramework(services);
        if (EncryptedTable.IsIn(contextType.Assembly))
        {
            services.AddSingleton<ISingletonInterceptor>(new CellReader()).AddSingleton<IInterceptor>(new CellQueries());
        }

        var closed = typeof(ModuleDatabaseFactory<>).MakeGenericType(contextType);
        return (ModuleDatabaseFactory)Activator.CreateInstance(closed, module, provider, services.BuildServiceProvider())!;
    }

    /// <summary>Registers the context as a scoped service that is leased when it is first resolved.</summary>
    /// <remarks>The container also holds a scoped <see cref="TenantSession"/>, which the host attached.</remarks>
    public void AddTo(IServiceCollection services) =>
        services.AddScoped(ContextType, scope => Lease(scope.GetRequiredService<TenantSession>()));

    /// <summary>A pooled context that works in the session; disposing it gives it back.</summary>
    public ModuleDbContext Lease(TenantSession session)
    {
        var context = Rent();
        session.Enlist(context);
        return context;
    }

    /// <summary>A context on a connection of the caller's, outside any session.</summary>
    internal ModuleDbContext Open(DbConnection connection)
    {
        var context = Rent();
        context.Session = ModuleSession.System;
        context.Database.SetDbConnection(connection);
        return context;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _services.Dispose();
        FrameworkCaches.Forget();
        GC.SuppressFinalize(this);
    }

    private protected abstract ModuleDbContext Rent();

    private protected static DbContextOptions<TContext> OptionsOf<TContext>(ModuleDatabase module, DatabaseProvider provider, IServiceProvider services)
        where TContext : ModuleDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>()
            .UseInternalServiceProvider(services)
            .AddInterceptors(EncryptedTable.IsIn(typeof(TContext).Assembly) ? CellInterceptors : Interceptors)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning, CoreEventId.NoEntityTypeConfigurationsWarning));
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(module);
        provider.Configure(options, module);
        return options.Options;
    }
}
