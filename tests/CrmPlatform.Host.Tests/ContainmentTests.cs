using System.Text.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class ContainmentTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Ask_ResolverThrowsInProduction_MasksTheMessageAndNamesTheLogEntry()
    {
        await using var host = await StartAsync();

        var text = await host.AskAsync("demo", "{ failure answer }");

        var answer = JsonDocument.Parse(text).RootElement;
        Assert.Equal("""{"failure":null,"answer":42}""", answer.GetProperty("data").GetRawText());
        Assert.Equal("failure", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("path")[0].GetString());
        var trace = answer.GetProperty("extensions").GetProperty("traceId").GetString();
        Assert.DoesNotContain("swordfish", text, StringComparison.Ordinal);
        await host.WaitAsync(() => Task.FromResult(host.Output.Contains($"Field 'failure' failed in trace {trace}: The password is swordfish.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ask_ModuleThrowsOnAThreadOfItsOwn_GoesOnAndNamesTheModule()
    {
        await using var host = await StartAsync();

        await host.AskAsync("demo", "{ strayFailure }");

        await host.WaitAsync(() => Task.FromResult(host.Output.Contains("Module 'test.throws-at-work/1.0.0' threw where nobody waits for it.", StringComparison.Ordinal)));
        Assert.Equal("""{"data":{"answer":42}}""", await host.AskAsync("demo", "{ answer }"));
    }

    private Task<HostProcess> StartAsync() => HostProcess.StartAsync(
        _data,
        "--environment",
        "Production",
        $"--Crm:ModulesPath={Path.Combine(Repository.TestPlugins, "test.throws-at-work")}",
        "--Crm:Demo:Query={ answer }",
        "--Crm:Demo:Tenants:0:Id=demo",
        "--Crm:Demo:Tenants:0:HasSample=false",
        "--Crm:Demo:Tenants:0:Modules:0=test.throws-at-work");
}
