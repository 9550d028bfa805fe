using System.Reflection;
using System.Runtime.Loader;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Migrations;

/// <summary>A built module's tables as they are now, with schemas, and the services that write them down.</summary>
internal sealed class ModuleModel : IDisposable
{
    private readonly ServiceProvider _framework;
    private readonly ServiceProvider _design;

    private ModuleModel(string moduleId, ModuleDbContext context, ServiceProvider framework)
    {
        (ModuleId, Context, _framework) = (moduleId, context, framework);
        _design = new ServiceCollection()
            .AddEntityFrameworkDesignTimeServices()
            .AddEntityFrameworkSqlite()
            .AddDbContextDesignTimeServices(context)
            .AddSingleton<AnnotationCodeGeneratorDependencies>()
            .AddSingleton<IAnnotationCodeGenerator, TableAnnotations>()
            .AddSingleton<ICSharpMigrationOperationGenerator, NeutralOperationGenerator>()
            .AddSingleton<ModuleMigrationWriter>()
            .BuildServiceProvider();
    }

    public string ModuleId { get; }

    public ModuleDbContext Context { get; }

    public IServiceProvider Design => _design;

    public static ModuleModel Load(string assemblyPath)
    {
        // The second case is build/providers.props: SQLitePCLRaw.core is older than what the provider names.
        var resolver = new AssemblyDependencyResolver(assemblyPath);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } path ? context.LoadFromAssemblyPath(path)
            : name is { Name: "SQLitePCLRaw.core", Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(name.Name))
            : null;
        return Of(AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assemblyPath)));
    }

    public static ModuleModel Of(Assembly assembly)
    {
        var id = assembly.GetCustomAttribute<CrmModuleAttribute>()?.Id
            ?? throw new InvalidOperationException($"'{assembly.GetName().Name}' is no module. Add [assembly: CrmModule(\"your.id\")] to it.");
        var types = assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(ModuleDbContext))).ToList();
        return types is [var type]
            ? Of(id, type)
            : throw new InvalidOperationException($"Module '{id}' has {types.Count} subclasses of {nameof(ModuleDbContext)}. It needs exactly one to have migrations.");
    }

    public static ModuleModel Of(string moduleId, Type contextType)
    {
        // Any provider would do: the model is built, and no connection is opened.
        var framework = new ServiceCollection()
            .AddEntityFrameworkSqlite()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton<IRelationalAnnotationProvider, ColumnShapes>()
            .BuildServiceProvider();

        // With schemas, although SQLite has none: a migration names them, and each provider does with them what it can.
        var module = new ModuleDatabase(moduleId, usesTablePrefix: false);
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(contextType))!;
        options.UseInternalServiceProvider(framework).UseSqlite();
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(module);
        return new ModuleModel(moduleId, (ModuleDbContext)Activator.CreateInstance(contextType, options.Options)!, framework);
    }

    public void Dispose()
    {
        _design.Dispose();
        Context.Dispose();
        _framework.Dispose();
    }
}
