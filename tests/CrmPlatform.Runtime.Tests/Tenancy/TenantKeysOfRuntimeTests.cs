using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Tenancy;

public sealed class TenantKeysOfRuntimeTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task FindCredential_KeysOfTwoTenants_FindsEachItsOwn()
    {
        await using var runtime = await TestRuntime.StartAsync(_data);
        var one = await runtime.CreateTenantAsync("one", [], CancellationToken.None);
        var two = await runtime.CreateTenantAsync("two", [], CancellationToken.None);

        Assert.Equal("one", (await runtime.Access.FindAsync(one, CancellationToken.None))?.TenantId);
        Assert.Equal("two", (await runtime.Access.FindAsync(two, CancellationToken.None))?.TenantId);
    }

    [Fact]
    public async Task FindCredential_IdOfOneAndSecretOfTheOther_FindsNobody()
    {
        await using var runtime = await TestRuntime.StartAsync(_data);
        var one = await runtime.CreateTenantAsync("one", [], CancellationToken.None);
        var two = await runtime.CreateTenantAsync("two", [], CancellationToken.None);

        Assert.Null(await runtime.Access.FindAsync(string.Concat(one.AsSpan(0, 21), two.AsSpan(21)), CancellationToken.None));
    }

    [Fact]
    public async Task FindCredential_AfterRestart_StillFindsTheTenant()
    {
        string key;
        await using (var first = await TestRuntime.StartAsync(_data))
        {
            key = await first.CreateTenantAsync("one", [], CancellationToken.None);
        }

        await using var second = await TestRuntime.StartAsync(_data);

        Assert.Equal("one", (await second.Access.FindAsync(key, CancellationToken.None))?.TenantId);
        Assert.Equal(["one"], (await second.ListTenantsAsync(CancellationToken.None)).Select(t => t.Id));
    }

    [Fact]
    public async Task GetTenant_AskedForBeforeItWasCreated_IsServedAtOnceAfter()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour");
        var error = await Assert.ThrowsAsync<TenantException>(() => runtime.GetTenantAsync("one", CancellationToken.None));
        await runtime.CreateTenantAsync("one", ["test.good-neighbour"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        Assert.Equal("CRM4006 There is no tenant 'one' that is served. Create it, or activate it.", error.Message);
        Assert.Equal(["test.good-neighbour"], tenant.Modules);
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("")]
    [InlineData("../up")]
    public async Task CreateTenant_BadId_SaysWhatWouldBeRight(string id)
    {
        await using var runtime = await TestRuntime.StartAsync(_data);

        var error = await Assert.ThrowsAsync<TenantException>(() => runtime.CreateTenantAsync(id, [], CancellationToken.None));

        Assert.Equal($"CRM4002 '{id}' is no id for a tenant: it has 1 to 40 lower-case letters, digits and '-', and begins with a letter. Choose another id.", error.Message);
    }

    [Fact]
    public async Task CreateTenant_IdTaken_SaysSo()
    {
        await using var runtime = await TestRuntime.StartAsync(_data);
        await runtime.CreateTenantAsync("one", [], CancellationToken.None);

        var error = await Assert.ThrowsAsync<TenantException>(() => runtime.CreateTenantAsync("one", [], CancellationToken.None));

        Assert.Equal("CRM4003 Tenant 'one' was not created: there is a tenant with this id. Choose another id.", error.Message);
    }
}
