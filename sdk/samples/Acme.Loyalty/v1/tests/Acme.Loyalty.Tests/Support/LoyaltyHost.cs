using CrmPlatform.Sdk.Testing;

namespace Acme.Loyalty.Tests.Support;

/// <summary>One real host for the tests of a class; each test has a tenant of its own.</summary>
public sealed class LoyaltyHost : IAsyncLifetime
{
    private CrmTestHost? _host;

    public TestClock Clock => _host!.Clock;

    public async Task InitializeAsync() =>
        _host = await CrmTestHost.StartAsync(new CrmTestHostOptions { Modules = ["crm.customers", "crm.sales", "acme.loyalty"], Tenants = [] });

    /// <summary>A tenant with nothing in it.</summary>
    public Task<TestTenant> TenantAsync() => _host!.AddTenantAsync();

    public Task DisposeAsync() => _host!.DisposeAsync().AsTask();
}
