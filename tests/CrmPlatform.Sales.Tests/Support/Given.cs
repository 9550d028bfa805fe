using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Sales.Tests.Support;

/// <summary>Records in a tenant, for tests that begin with them.</summary>
internal static class Given
{
    /// <summary>Creates a customer.</summary>
    /// <returns>Its global id.</returns>
    public static Task<string> CustomerAsync(TestTenant tenant, string name) => CreateAsync(tenant, "customer", new { name });

    /// <summary>Creates an opportunity.</summary>
    /// <returns>Its global id.</returns>
    public static Task<string> OpportunityAsync(TestTenant tenant, object input) => CreateAsync(tenant, "opportunity", input);

    /// <summary>Creates an order.</summary>
    /// <returns>Its global id.</returns>
    public static Task<string> OrderAsync(TestTenant tenant, object input) => CreateAsync(tenant, "order", input);

    /// <summary>A line of an order of ten at nine.</summary>
    public static object Line => new { sku = "SKU-1", quantity = 10, unitPrice = 9 };

    private static async Task<string> CreateAsync(TestTenant tenant, string noun, object input)
    {
        var type = $"{char.ToUpperInvariant(noun[0])}{noun[1..]}";
        var data = await tenant.AskAsync($"mutation($input: Create{type}Input!) {{ create{type}(input: $input) {{ {noun} {{ id }} }} }}", new { input });
        return data.GetProperty($"create{type}").GetProperty(noun).GetProperty("id").GetString()!;
    }
}
