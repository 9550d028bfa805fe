using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.Support;

/// <summary>One real host for the tests of a class; each test has a tenant of its own.</summary>
public sealed class CustomersHost : IAsyncLifetime
{
    private CrmTestHost? _host;

    public TestClock Clock => _host!.Clock;

    public async Task InitializeAsync() =>
        _host = await CrmTestHost.StartAsync(new CrmTestHostOptions { Modules = ["crm.customers"], Tenants = [] });

    /// <summary>A tenant with nothing in it, on 2 March 2026 at 09:00.</summary>
    public Task<TestTenant> TenantAsync()
    {
        Clock.Now = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        return _host!.AddTenantAsync();
    }

    /// <summary>Runs the jobs that were started.</summary>
    public Task RunJobsAsync() => _host!.AdvanceAsync(TimeSpan.Zero);

    public Task DisposeAsync() => _host!.DisposeAsync().AsTask();
}
