using System.Text.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class DemoStartTests(DemoHost demo)
{
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Start_FreshFolder_FillsDemoAndPrintsAQueryThatAnswers()
    {
        var answer = JsonDocument.Parse(await _host.AskAsync("demo", "{ customers(first: 3) { totalCount nodes { name } } }")).RootElement;

        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        Assert.True(answer.GetProperty("data").GetProperty("customers").GetProperty("totalCount").GetInt32() > 0);
        Assert.Contains($"-H 'Authorization: Bearer {_host.KeyOf("demo")}'", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FreshFolder_KeepsKeysForTheOwnerOnlyAndHashesInTheDatabases()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(demo.DataPath, "demo.json")));
        }

        var secret = _host.KeyOf("demo")[^52..^9];
        foreach (var file in Directory.GetFiles(demo.DataPath, "*.db*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(secret, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ask_FieldOfAModuleThatLiteDoesNotHave_NamesTheModule()
    {
        var answer = JsonDocument.Parse(await _host.AskAsync("lite", "{ customers { nodes { orders { nodes { number } } } } }")).RootElement;

        var error = answer.GetProperty("errors")[0];
        Assert.StartsWith("Cannot query field \"orders\" on type \"Customer\".", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("Module 'crm.sales' would bring it, and is not enabled for this tenant.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("MODULE_DISABLED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("crm.sales", error.GetProperty("extensions").GetProperty("module").GetString());
    }

    [Fact]
    public async Task Ask_WithTraceHeader_CountsStatements()
    {
        var answer = JsonDocument.Parse(await _host.AskAsync("demo", "{ customers(first: 3) { nodes { name } } }", ("Crm-Trace", "1"))).RootElement;

        Assert.Equal(1, answer.GetProperty("extensions").GetProperty("trace").GetProperty("statements").GetInt32());
    }
}
