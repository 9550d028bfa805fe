using Autofac;
using Autofac.Extensions.DependencyInjection;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Execution.Access;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Runtime.Compositions.Feeds;
using CrmPlatform.Runtime.Compositions.Jobs;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Security.Keys;
using CrmPlatform.Runtime.Security.Privacy;
using CrmPlatform.Runtime.Security.Roles;
using CrmPlatform.Runtime.Security.Users;
using CrmPlatform.Runtime.Settings;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Makes a composition's container: its own, since a child of the host's would keep every module version alive.</summary>
internal static class CompositionContainer
{
    public static IContainer Build(IReadOnlyList<LoadedModule> modules, PermissionCatalog permissions, Func<RequestExecutor> executor, Func<ModuleJobs> jobs, HostServices host)
    {
        var services = new ServiceCollection();
        foreach (var module in modules)
        {
            foreach (var service in module.Services)
            {
                ((ICollection<ServiceDescriptor>)services).Add(service);
            }

            AddDatabase(services, module, host.Logging);
            foreach (var policy in module.Types.Where(IsPolicy))
            {
                services.AddScoped(typeof(IAccessPolicy), policy);
            }

            foreach (var sample in module.Types.Where(IsSample))
            {
                services.AddScoped(sample);
            }
        }

        // After the modules' services: what the host registers, no module replaces.
        SettingsServices.AddTo(services, modules, host.Settings);
        AddHost(services, executor, host);
        services.AddScoped<IRecordOwners>(scope => new RecordOwners(modules, executor, scope));
        services.AddSingleton(scope => new SystemMode(modules, scope.GetRequiredService<ILogger<SystemMode>>()));
        services.AddSingleton(permissions);
        services.AddSingleton(host.Roles);
        services.AddScoped<RoleChanges>();
        AddJobs(services, jobs, host);
        AddPrivacy(services, [.. modules.Select(m => m.DatabaseContext).OfType<Type>()], host);
        var builder = new ContainerBuilder();
        builder.Populate(services);
        builder.RegisterInstance(host.Logging).As<ILoggerFactory>().ExternallyOwned();
        builder.RegisterInstance(host.Access).AsSelf().ExternallyOwned();
        builder.RegisterInstance(host.Clock).As<TimeProvider>().ExternallyOwned();
        builder.RegisterGeneric(typeof(Logger<>)).As(typeof(ILogger<>)).SingleInstance();
        return builder.Build();
    }

    public static bool IsSample(Type type) => type is { IsClass: true, IsAbstract: false } && typeof(ISampleData).IsAssignableFrom(type);

    private static bool IsFollowUp(Type type) => type is { IsClass: true, IsAbstract: false } && typeof(IFollowUp).IsAssignableFrom(type);

    private static bool IsPolicy(Type type) => type is { IsClass: true, IsAbstract: false } && typeof(IAccessPolicy).IsAssignableFrom(type);

    private static void AddDatabase(ServiceCollection services, LoadedModule module, ILoggerFactory logging)
    {
        if (module.DatabaseContext is { } context)
        {
            Type[] followUps = [.. module.Types.Where(IsFollowUp)];
            foreach (var followUp in followUps)
            {
                services.AddScoped(followUp);
            }

            services.AddScoped(context, scope =>
            {
                var session = scope.GetRequiredService<TenantSession>();
                var leased = module.DatabaseOn(session.Database.Provider, logging)!.Lease(session);
                leased.FollowUps = followUps.Length == 0 ? null : () => followUps.Select(f => (IFollowUp)scope.GetRequiredService(f));
                return leased;
            });
        }
    }

    private static void AddJobs(ServiceCollection services, Func<ModuleJobs> jobs, HostServices host)
    {
        services.AddSingleton(jobs);
        services.AddSingleton(host.Jobs);
        services.AddScoped<IJobs, StartedJobs>();
        services.AddScoped(scope => new JobWatch(scope.GetRequiredService<RequestCaller>(), scope.GetRequiredService<ITopicEventReceiver>(), host.Platform, host.Clock));
        services.AddScoped<CurrentJob>();
        services.AddScoped(scope => scope.GetRequiredService<CurrentJob>().Run);
    }

    private static void AddPrivacy(ServiceCollection services, IReadOnlyList<Type> contexts, HostServices host)
    {
        services.AddSingleton(host.Audit);
        services.AddSingleton(host.Erasures);
        services.AddScoped(scope => new ModuleContexts([scope.GetRequiredService<PlatformDbContext>(), .. contexts.Select(c => (ModuleDbContext)scope.GetRequiredService(c))]));
        services.AddScoped<SubjectRecords>();
        services.AddScoped<SubjectErasure>();
        services.AddScoped<IRecordMoves, RecordMoves>();
    }

    private static void AddHost(ServiceCollection services, Func<RequestExecutor> executor, HostServices host)
    {
        services.AddScoped<TenantSession>();
        services.AddScoped<RequestCaller>();
        services.AddScoped<ICallerRights>(scope => scope.GetRequiredService<RequestCaller>());
        services.AddScoped<ICaller>(scope => scope.GetRequiredService<RequestCaller>());
        services.AddScoped(scope => scope.GetRequiredService<RequestCaller>().Caller);
        services.AddScoped<IRequestLifetime>(scope => scope.GetRequiredService<RequestCaller>());
        services.AddScoped<FeedTopics>();
        services.AddScoped<ITopicEventSender>(scope => scope.GetRequiredService<FeedTopics>());
        services.AddScoped<ITopicEventReceiver>(scope => scope.GetRequiredService<FeedTopics>());
        services.AddScoped(_ => host.Outbound.Create());
        services.AddScoped<IAuthorizer, Authorizer>();
        services.AddScoped<UserAdministration>();
        services.AddScoped<KeyAdministration>();
        services.AddScoped<IQueryRunner, QueryRunner>();
        services.AddScoped<IEncryptedColumns, EncryptedColumns>();
        services.AddScoped<IUnitOfWork, SessionUnitOfWork>();
        services.AddScoped<IRequestOnce, MutationOnce>();
        services.AddScoped<ITenantGraph>(scope => new TenantGraph(executor, scope, null));
        services.AddScoped(scope =>
        {
            var session = scope.GetRequiredService<TenantSession>();
            return (PlatformDbContext)host.Platform.On(session.Database.Provider).Lease(session);
        });
    }
}
