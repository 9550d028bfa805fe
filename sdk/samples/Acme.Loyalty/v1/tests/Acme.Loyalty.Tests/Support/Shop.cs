using CrmPlatform.Sdk.Testing;

namespace Acme.Loyalty.Tests.Support;

/// <summary>A tenant's customers and orders, made as a client makes them.</summary>
internal sealed class Shop(TestTenant tenant)
{
    public async Task<string> CustomerAsync(string name)
    {
        var answer = await tenant.AskAsync("mutation($name: String!) { createCustomer(input: { name: $name, kind: ORGANIZATION }) { customer { id } } }", new { name });
        return answer.GetProperty("createCustomer").GetProperty("customer").GetProperty("id").GetString()!;
    }

    /// <summary>Orders for an amount, confirms the order and lets the modules hear of it.</summary>
    public async Task<string> OrderAsync(string customerId, decimal amount)
    {
        var answer = await tenant.AskAsync(
            """
            mutation($customerId: ID!, $amount: Decimal!) {
              createOrder(input: { customerId: $customerId, lines: [{ sku: "W-1", quantity: 1, unitPrice: $amount }] }) { order { id } errors { message } }
            }
            """,
            new { customerId, amount });
        var order = answer.GetProperty("createOrder").GetProperty("order").GetProperty("id").GetString()!;
        await tenant.AskAsync("mutation($order: ID!) { confirmOrder(input: { id: $order }) { errors { message } } }", new { order });
        await tenant.DrainEventsAsync();
        return order;
    }

    public async Task CancelAsync(string order)
    {
        await tenant.AskAsync("mutation($order: ID!) { cancelOrder(input: { id: $order }) { errors { message } } }", new { order });
        await tenant.DrainEventsAsync();
    }

    /// <summary>How many points a customer has; null without an account.</summary>
    public async Task<int?> PointsAsync(string customer)
    {
        var answer = await tenant.AskAsync("query($customer: ID!) { customer(id: $customer) { loyalty { points } } }", new { customer });
        var loyalty = answer.GetProperty("customer").GetProperty("loyalty");
        return loyalty.ValueKind == System.Text.Json.JsonValueKind.Null ? null : loyalty.GetProperty("points").GetInt32();
    }
}
