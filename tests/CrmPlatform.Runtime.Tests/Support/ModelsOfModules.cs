using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>The contexts of the platform's five modules, loaded once for the tests of a class.</summary>
public sealed class ModelsOfModules : IAsyncLifetime
{
    private static readonly string[] Modules = ["crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery"];
    private readonly SharedData _data = new("sqlite", TestPlugins.OwnModules);
    private CrmRuntime? _runtime;

    public IReadOnlyList<DbContext> Contexts { get; private set; } = [];

    public async Task InitializeAsync()
    {
        _runtime = await _data.StartAsync(new TestClock());
        await _runtime.CreateTenantAsync("a", Modules, CancellationToken.None);
        var scope = (await _runtime.GetTenantAsync("a", CancellationToken.None)).BeginScope(Caller.System("test"));
        Assert.Equal(Modules.Length, scope.Composition.Modules.Count);
        Contexts = [.. scope.Composition.Modules.Select(m => (DbContext)scope.Services.GetRequiredService(m.DatabaseContext!))];
    }

    public async Task DisposeAsync()
    {
        await _runtime!.DisposeAsync();
        _data.Dispose();
    }
}
