using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>A tenant with the greeter of tests/plugins.</summary>
internal sealed class Greeter(CrmRuntime runtime, string tenant)
{
    public const string Module = "test.greeter";
    private readonly TestTenant _tenant = new(runtime, tenant);

    public async Task GreetAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await _tenant.AskAsync($$"""mutation { greet(input: { text: "Hello {{i}}" }) { greeting { text } } }""", null);
        }
    }

    public async Task<string> VersionAsync() => (await _tenant.AskAsync("{ greeterVersion }", null)).GetProperty("greeterVersion").GetString()!;

    public Task<string> AskAsync(string query) => _tenant.QueryAsync(query);

    public async Task<int> CountAsync(string list) => (await _tenant.AskAsync($"{{ {list} {{ totalCount }} }}", null)).GetProperty(list).GetProperty("totalCount").GetInt32();

    public Task DrainEventsAsync() => _tenant.DrainEventsAsync();

    public Task<ModuleChange> ChangeAsync(ModuleAction action) => ChangeAsync(action, null);

    public Task<ModuleChange> ChangeAsync(ModuleAction action, string? version) =>
        runtime.Lifecycle.ChangeAsync(tenant, Module, action, version, isDryRun: false, CancellationToken.None);
}
