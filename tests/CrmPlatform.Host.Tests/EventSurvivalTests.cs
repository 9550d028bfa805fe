using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class EventSurvivalTests : IDisposable
{
    private const string AddRemark = "mutation { addRemark(input: { customerId: \"Q3VzdG9tZXI6MDE5OGE1ZDAwMDAwNzAwMDgwMDAwMDAwMDAwMDAwMDE\", text: \"Hello\" }) { remark { text } errors { message } } }";
    private const string Echoes = "{ echoes(order: { title: ASC }) { nodes { title } } }";
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Kill_BetweenCommitAndDelivery_DeliversOnceAtTheNextStart()
    {
        await using (var first = await StartAsync(deliverEvents: false))
        {
            Assert.Equal("""{"data":{"addRemark":{"remark":{"text":"Hello"},"errors":[]}}}""", await first.AskAsync("demo", AddRemark));
            await first.KillAsync();
        }

        await using var second = await StartAsync(deliverEvents: true);
        const string HeardOnce = """{"data":{"echoes":{"nodes":[{"title":"Remark added"},{"title":"heard"}]}}}""";
        await second.WaitAsync(async () => await second.AskAsync("demo", Echoes) == HeardOnce);

        Assert.Equal(HeardOnce, await second.AskAsync("demo", Echoes));
    }

    private Task<HostProcess> StartAsync(bool deliverEvents) => HostProcess.StartAsync(
        _data,
        $"--Crm:ModulesPath={Repository.TestPlugins}",
        $"--Crm:DeliverEvents={deliverEvents}",
        "--Crm:Demo:Tenants:0:Modules:0=test.good-neighbour",
        "--Crm:Demo:Tenants:0:Modules:1=test.listener");
}
