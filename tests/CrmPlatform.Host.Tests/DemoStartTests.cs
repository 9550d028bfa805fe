using System.Text.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class DemoStartTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Start_FreshFolder_FillsDemoAndPrintsAQueryThatAnswers()
    {
        await using var host = await HostProcess.StartAsync(_data);

        var answer = JsonDocument.Parse(await host.AskAsync("demo", "{ customers(first: 3) { totalCount nodes { name } } }")).RootElement;

        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        Assert.True(answer.GetProperty("data").GetProperty("customers").GetProperty("totalCount").GetInt32() > 0);
        Assert.Contains($"-H 'Authorization: Bearer {host.KeyOf("demo")}'", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FreshFolder_KeepsKeysForTheOwnerOnlyAndHashesInTheCatalog()
    {
        await using var host = await HostProcess.StartAsync(_data);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_data.Path, "demo.json")));
        }

        var secret = host.KeyOf("demo")[^43..];
        foreach (var file in Directory.GetFiles(_data.Path, "catalog.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(secret, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Start_SecondTime_FindsTenantsKeysAndRecordsAsTheyWere()
    {
        const string Count = "{ customers { totalCount } }";
        string key, before;
        await using (var first = await HostProcess.StartAsync(_data))
        {
            (key, before) = (first.KeyOf("demo"), await first.AskAsync("demo", Count));
            Assert.Equal(0, await first.TerminateAsync());
        }

        await using var second = await HostProcess.StartAsync(_data);

        Assert.Equal(key, second.KeyOf("demo"));
        Assert.Equal(before, await second.AskAsync("demo", Count));
    }

    [Fact]
    public async Task Ask_FieldOfAModuleThatLiteDoesNotHave_NamesTheModule()
    {
        await using var host = await HostProcess.StartAsync(_data);

        var answer = JsonDocument.Parse(await host.AskAsync("lite", "{ customers { nodes { orders { nodes { number } } } } }")).RootElement;

        var error = answer.GetProperty("errors")[0];
        Assert.StartsWith("Cannot query field \"orders\" on type \"Customer\".", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("Module 'crm.sales' would bring it, and is not enabled for this tenant.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("MODULE_DISABLED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("crm.sales", error.GetProperty("extensions").GetProperty("module").GetString());
    }

    [Fact]
    public async Task Ask_WithTraceHeader_CountsStatements()
    {
        await using var host = await HostProcess.StartAsync(_data);

        var answer = JsonDocument.Parse(await host.AskAsync("demo", "{ customers(first: 3) { nodes { name } } }", ("Crm-Trace", "1"))).RootElement;

        Assert.Equal(1, answer.GetProperty("extensions").GetProperty("trace").GetProperty("statements").GetInt32());
    }
}
