using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Database.Tests.Support;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Database.Tests;

public sealed class ModuleUnloadTests
{
    private const int Rounds = 20;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Dispose_FactoryOfAnUnloadedModule_LetsItsCodeGo(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);

        var code = UseAndUnload(tenant);
        for (var round = 0; round < Rounds && code.IsAlive; round++)
        {
            CacheSweep.Run();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(code.IsAlive, "The module's load context is still alive after its factory was disposed.");
    }

    [Fact]
    public void FrameworkCaches_OfThisEntityFramework_AreKnown() => Assert.True(FrameworkCaches.AreKnown);

    // Not inlined, so that no local of it is alive when the caller collects.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseAndUnload(LibraryTenant tenant)
    {
        var code = new AssemblyLoadContext("library", isCollectible: true);
        UseAsync(code, tenant).GetAwaiter().GetResult();
        code.Unload();
        return new WeakReference(code);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task UseAsync(AssemblyLoadContext code, LibraryTenant tenant)
    {
        var assembly = code.LoadFromAssemblyPath(Assembly.GetExecutingAssembly().Location);
        var type = assembly.GetType(typeof(LibraryDbContext).FullName!)!;
        Assert.NotSame(typeof(LibraryDbContext), type);
        using var factory = ModuleDatabaseFactory.Create(LibraryDbContext.ModuleId, type, tenant.Database.Provider, NullLoggerFactory.Instance);
        await using var session = new TenantSession();
        session.Attach(tenant.Database, "tester", TimeProvider.System);
        await using var context = factory.Lease(session);
        await session.BeginAsync(default);
        var run = assembly.GetType(typeof(LibraryUse).FullName!)!.GetMethod(nameof(LibraryUse.RunAsync))!;
        Assert.Equal(2, await (Task<int>)run.Invoke(null, [context])!);
        context.Publish(Activator.CreateInstance(assembly.GetType(typeof(BookLent).FullName!)!, Guid.NewGuid(), "Ann")!);
        await session.CommitAsync(default);
    }
}
