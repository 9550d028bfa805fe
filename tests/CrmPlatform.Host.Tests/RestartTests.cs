using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

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
}
