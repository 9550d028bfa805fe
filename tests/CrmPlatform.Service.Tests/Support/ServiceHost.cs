using System.Text.Json;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Service.Tests.Support;

/// <summary>The real host with the module, what it requires, and what it listens to.</summary>
public sealed class ServiceHost : IAsyncLifetime
{
    private CrmTestHost? _host;

    internal TestTenant Tenant => _host!.Tenant("a");

    internal TestClock Clock => _host!.Clock;

    public async Task InitializeAsync() => _host = await CrmTestHost.StartAsync("crm.customers", "crm.service", "crm.delivery");

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    internal async Task<string> CustomerAsync(string name) => Id(await Tenant.AskAsync(
        "mutation($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }", new { name }), "createCustomer", "customer");

    internal async Task<string> TicketAsync(string number, string? customerId = null) => Id(await Tenant.AskAsync(
        "mutation($number: String!, $customerId: ID) { openTicket(input: { subject: \"Help\", number: $number, customerId: $customerId }) { ticket { id } } }",
        new { number, customerId }), "openTicket", "ticket");

    internal static string Id(JsonElement data, string field, string record) =>
        data.GetProperty(field).GetProperty(record).GetProperty("id").GetString()!;
}
