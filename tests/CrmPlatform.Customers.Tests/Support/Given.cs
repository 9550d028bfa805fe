using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.Support;

/// <summary>Records in a tenant, for tests that begin with them.</summary>
internal static class Given
{
    /// <summary>Creates a customer.</summary>
    /// <returns>Its global id.</returns>
    public static async Task<string> CustomerAsync(TestTenant tenant, string name, object? more = null)
    {
        var data = await tenant.AskAsync(
            "mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }",
            new { input = Merge(new { name }, more) });
        return data.GetProperty("createCustomer").GetProperty("customer").GetProperty("id").GetString()!;
    }

    /// <summary>Creates a contact of a customer.</summary>
    /// <returns>Its global id.</returns>
    public static async Task<string> ContactAsync(TestTenant tenant, string customerId, string name)
    {
        var data = await tenant.AskAsync(
            "mutation($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }",
            new { input = new { customerId, name } });
        return data.GetProperty("createContact").GetProperty("contact").GetProperty("id").GetString()!;
    }

    /// <summary>An id of the type that no record has.</summary>
    public static string Nothing(string type) => Sdk.GraphQL.NodeId.Encode(type, Guid.CreateVersion7());

    /// <summary>Creates a customer that is archived.</summary>
    /// <returns>Its global id.</returns>
    public static async Task<string> ArchivedAsync(TestTenant tenant)
    {
        var id = await CustomerAsync(tenant, "Archived");
        await Do.MutationAsync(tenant, "archiveCustomer", "customer { id }", new { id });
        return id;
    }

    private static Dictionary<string, object?> Merge(params object?[] objects) =>
        objects.OfType<object>().SelectMany(o => o.GetType().GetProperties().Select(p => (p.Name, Value: p.GetValue(o)))).ToDictionary(p => p.Name, p => p.Value);
}
