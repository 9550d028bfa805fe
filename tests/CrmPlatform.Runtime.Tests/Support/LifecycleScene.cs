using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy.Catalog;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Two tenants with data, one of which is brought to where a change can begin; and what must hold whatever happens to it.</summary>
internal sealed class LifecycleScene(string data) : IAsyncDisposable
{
    private const int Greetings = 3;
    private static readonly string[] Modules = ["test.greeter/1.0.0", "test.greeter/2.0.0", "test.good-neighbour"];
    private CrmRuntime? _runtime;

    /// <summary>Each change, what has to be done before it, its steps, and those of them at which most is at stake.</summary>
    public static IReadOnlyDictionary<ModuleAction, (ModuleAction[] Before, string[] Steps, string[] Gravest)> Changes { get; } = new Dictionary<ModuleAction, (ModuleAction[], string[], string[])>
    {
        [ModuleAction.Upgrade] = ([], ["begin", "compose", "migrate", "warm", "switch"], ["migrate", "switch"]),
        [ModuleAction.Rollback] = ([ModuleAction.Upgrade], ["compose", "warm", "switch"], ["switch"]),
        [ModuleAction.Finish] = ([ModuleAction.Upgrade], ["no way back", "contract", "finish"], ["contract"]),
        [ModuleAction.Disable] = ([], ["compose", "warm", "switch"], ["switch"]),
        [ModuleAction.Enable] = ([ModuleAction.Disable], ["plan", "compose", "migrate", "warm", "switch"], ["migrate"]),
        [ModuleAction.Archive] = ([ModuleAction.Disable], ["retain", "copy", "verify", "archive"], ["verify"]),
        [ModuleAction.Purge] = ([ModuleAction.Disable, ModuleAction.Archive], ["purge", "purged"], ["purged"]),
    };

    public string Data => data;

    /// <summary>The databases' provider; ask for <c>postgresql</c> only where its server is.</summary>
    public string Provider { get; init; } = "sqlite";

    public string? ConnectionString => Provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null;

    /// <summary>What the names of the databases begin with: the same for every host on this data.</summary>
    public string Prefix => $"{Path.GetFileName(data).Replace('-', '_')}_".ToLowerInvariant();

    /// <summary>Is asked before each step.</summary>
    public Func<string, CancellationToken, Task> BeforeStep { get; set; } = static (_, _) => Task.CompletedTask;

    public TimeSpan StepLimit { get; init; } = TimeSpan.FromMinutes(1);

    public CrmRuntime Runtime => _runtime!;

    public static string Folders => string.Join('|', Modules.Select(TestPlugins.Of));

    public static string? VersionFor(ModuleAction action) => action is ModuleAction.Upgrade ? "2.0.0" : null;

    /// <summary>Makes the tenants, and does with one of them what has to be done before the change.</summary>
    public async Task PrepareAsync(ModuleAction action)
    {
        await using (var before = await OpenAsync(["test.greeter/1.0.0", "test.good-neighbour"]))
        {
            foreach (var tenant in (string[])["one", "two"])
            {
                await before.CreateTenantAsync(tenant, ["test.greeter", "test.good-neighbour"], CancellationToken.None);
                await new Greeter(before, tenant).GreetAsync(Greetings);
            }
        }

        await StartAsync();
        foreach (var first in Changes[action].Before)
        {
            await ChangeAsync(first);
        }
    }

    public async Task StartAsync() => _runtime = await OpenAsync(Modules);

    public Task<ModuleChange> ChangeAsync(ModuleAction action) =>
        Runtime.Lifecycle.ChangeAsync("one", Greeter.Module, action, VersionFor(action), isDryRun: false, CancellationToken.None);

    /// <summary>The other tenant is as it was; this one is served, by the version that the catalog names, with all its data.</summary>
    public async Task<TenantModuleState> MustHoldAsync()
    {
        Assert.Equal("1", await new Greeter(Runtime, "two").VersionAsync());
        Assert.Equal(Greetings, await new Greeter(Runtime, "two").CountAsync("greetings"));

        Assert.Equal("""{"data":{"remarks":{"totalCount":0}}}""", await new TestTenant(Runtime, "one").QueryAsync("{ remarks { totalCount } }"));
        var module = (await Runtime.TenantModules.GetAsync("one", CancellationToken.None)).Modules.Single(m => m.ModuleId == Greeter.Module);
        if (module.State is TenantModuleState.Active or TenantModuleState.Upgrading or TenantModuleState.Switched)
        {
            var greeter = new Greeter(Runtime, "one");
            Assert.Equal(module.Version![..1], await greeter.VersionAsync());
            Assert.Equal(Greetings, await greeter.CountAsync("greetings"));
        }

        return module.State;
    }

    public async ValueTask DisposeAsync()
    {
        if (_runtime is not null)
        {
            await _runtime.DisposeAsync();
        }
    }

    private Task<CrmRuntime> OpenAsync(string[] modules) => CrmRuntime.StartAsync(
        new CrmOptions
        {
            ModulePaths = [.. modules.Select(TestPlugins.Of)],
            DataPath = data,
            Provider = Provider,
            ConnectionString = ConnectionString,
            DatabasePrefix = Prefix,
            DeliverEvents = false,
            Lifecycle = new LifecycleOptions { StepLimit = StepLimit, BeforeStep = (step, cancellation) => BeforeStep(step, cancellation) },
        },
        TimeProvider.System,
        NullLoggerFactory.Instance,
        CancellationToken.None);
}
