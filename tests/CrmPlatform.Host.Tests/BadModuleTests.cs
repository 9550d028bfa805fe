using System.Text.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class BadModuleTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("test.throws-in-constructor", "CRM1011")]
    [InlineData("test.needs-newer-sdk", "CRM1004")]
    public async Task Start_ModuleThatIsRefused_ServesTheOthersAndSaysWhy(string module, string code)
    {
        await using var host = await StartAsync(module);

        var ready = await host.Client.GetStringAsync("/health/ready");

        Assert.Contains($$"""{"module":"{{module}}","version":"1.0.0","code":"{{code}}"}""", ready, StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Root, ready, StringComparison.Ordinal);
        Assert.Contains($"{code} Module '{module}' 1.0.0 was not loaded: ", host.Output, StringComparison.Ordinal);
        await AnswersAsync(host);
    }

    [Fact]
    public async Task Start_ModuleWithABrokenMigration_ServesTheOthersAndSaysWhy()
    {
        await using var host = await StartAsync("test.broken-migration");

        Assert.Contains("is served without module 'test.broken-migration': CRM3008 ", host.Output, StringComparison.Ordinal);
        await AnswersAsync(host);
    }

    private static async Task AnswersAsync(HostProcess host)
    {
        var answer = JsonDocument.Parse(await host.AskAsync("demo", "{ customers { totalCount } }")).RootElement;
        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
    }

    private Task<HostProcess> StartAsync(string badModule) => HostProcess.StartAsync(
        _data,
        $"--Crm:ModulesPath={Repository.Modules}{Path.PathSeparator}{Path.Combine(Repository.TestPlugins, badModule)}",
        $"--Crm:Demo:Tenants:0:Modules:5={badModule}");
}
