using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Tenancy;

public sealed class TwoVersionsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Query_TenantsOnTwoVersions_EachAnswersFromItsOwnWithItsOwnLibrary()
    {
        await CreateOnOldVersionAsync("old");
        await using var runtime = await TestRuntime.StartAsync(_data, "test.greeter/1.0.0", "test.greeter/2.0.0");
        await runtime.CreateTenantAsync("new", ["test.greeter"], CancellationToken.None);

        const string Question = "{ greeterVersion libraryVersion }";
        var first = await new TestTenant(runtime, "old").QueryAsync(Question);
        var second = await new TestTenant(runtime, "new").QueryAsync(Question);

        Assert.Equal("""{"data":{"greeterVersion":"1","libraryVersion":30}}""", first);
        Assert.Equal("""{"data":{"greeterVersion":"2","libraryVersion":33}}""", second);
    }

    [Fact]
    public async Task Deliver_TenantsOnTwoVersions_EachHearsWithItsOwn()
    {
        await CreateOnOldVersionAsync("old");
        await using var runtime = await TestRuntime.StartAsync(_data, "test.greeter/1.0.0", "test.greeter/2.0.0");
        await runtime.CreateTenantAsync("new", ["test.greeter"], CancellationToken.None);

        foreach (var (id, version) in new[] { ("old", "1"), ("new", "2") })
        {
            var tenant = new TestTenant(runtime, id);
            await tenant.AskAsync("mutation { greet(input: { text: \"Hello\" }) { greeting { text } } }", null);
            await tenant.DrainEventsAsync();

            Assert.Equal("{\"data\":{\"hearings\":{\"nodes\":[{\"by\":\"" + version + "\"}]}}}", await tenant.QueryAsync("{ hearings { nodes { by } } }"));
        }
    }

    private async Task CreateOnOldVersionAsync(string id)
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.greeter/1.0.0");
        await runtime.CreateTenantAsync(id, ["test.greeter"], CancellationToken.None);
        await runtime.GetTenantAsync(id, CancellationToken.None);
    }
}
