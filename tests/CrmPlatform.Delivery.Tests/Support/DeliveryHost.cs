using System.Text.Json;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Delivery.Tests.Support;

/// <summary>The real host with the module, what it requires, and what it listens to.</summary>
public sealed class DeliveryHost : IAsyncLifetime
{
    private CrmTestHost? _host;

    internal TestTenant Tenant => _host!.Tenant("a");

    internal TestClock Clock => _host!.Clock;

    public async Task InitializeAsync() => _host = await CrmTestHost.StartAsync("crm.customers", "crm.sales", "crm.delivery");

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    internal async Task<string> CustomerAsync(string name) => Id(await Tenant.AskAsync(
        "mutation($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }", new { name }), "createCustomer", "customer");

    internal async Task<string> ProjectAsync(string number, string? customerId = null, object? plan = null) => Id(await Tenant.AskAsync(
        """
        mutation($number: String!, $customerId: ID, $kind: ProjectKind!, $plan: ProjectPlanInput) {
          createProject(input: { name: "Shop", kind: $kind, number: $number, customerId: $customerId, plan: $plan }) { project { id } errors { message } }
        }
        """,
        new { number, customerId, kind = customerId is null ? "INTERNAL" : "EXTERNAL", plan }), "createProject", "project");

    /// <summary>A project that is in work.</summary>
    internal async Task<string> RunningProjectAsync(string number, string? customerId = null)
    {
        var id = await ProjectAsync(number, customerId, new { tasks = new[] { new { wbs = "1", name = "All" } } });
        await Tenant.AskAsync(
            "mutation($id: ID!) { changeProjectStatus(input: { id: $id, status: APPROVED }) { errors { code } } startProject(input: { id: $id }) { errors { code } } }", new { id });
        return id;
    }

    internal static string Id(JsonElement data, string field, string record) =>
        data.GetProperty(field).GetProperty(record).GetProperty("id").GetString()!;
}
