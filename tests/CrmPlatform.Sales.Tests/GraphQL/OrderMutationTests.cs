using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.GraphQL;

public sealed class OrderMutationTests(SalesHost host) : IClassFixture<SalesHost>
{
    [Fact]
    public async Task CreateOrder_WithLines_AddsThemUp()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Vins et alcools");
        await tenant.AskAsync("""mutation { createProduct(input: { sku: "11", name: "Queso", listPrice: 21 }) { errors { code } } }""", null);

        var answer = await tenant.QueryAsync(
            """
            mutation($customer: ID!) {
              createOrder(input: {
                customerId: $customer, number: "10248", orderedAt: "1996-07-04T00:00:00Z", shippedAt: "1996-07-16T00:00:00Z", freight: 32.38, currency: "USD"
                lines: [{ sku: "11", description: "Queso Cabrales", quantity: 12, unitPrice: 14 }, { sku: "42", quantity: 10, unitPrice: 9.8, discount: 0.15 }]
              }) {
                order {
                  number status orderedAt confirmedAt shippedAt freight currency gross total customer { name }
                  lines { lineNo sku description quantity unitPrice discount gross amount product { name } }
                }
                errors { code }
              }
            }
            """,
            new { customer });

        Assert.Equal(
            """{"data":{"createOrder":{"order":{"number":"10248","status":"IN_FULFILMENT","orderedAt":"1996-07-04T00:00:00Z","confirmedAt":"1996-07-04T00:00:00Z","shippedAt":"1996-07-16T00:00:00Z","freight":32.38,"currency":"USD","gross":266,"total":251.3,"customer":{"name":"Vins et alcools"},"lines":[{"lineNo":1,"sku":"11","description":"Queso Cabrales","quantity":12,"unitPrice":14,"discount":0,"gross":168,"amount":168,"product":{"name":"Queso"}},{"lineNo":2,"sku":"42","description":"42","quantity":10,"unitPrice":9.8,"discount":0.15,"gross":98,"amount":83.3,"product":null}]},"errors":[]}}}""",
            Decimals.Shortest(answer));
    }

    [Fact]
    public async Task OrderSteps_OneAfterTheOther_AreTaken()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Given.OrderAsync(tenant, new { customerId, lines = new[] { Given.Line } });

        var answer = await tenant.QueryAsync(
            """
            mutation($id: ID!) {
              confirmOrder(input: { id: $id }) { order { status } errors { code } }
              shipOrder(input: { id: $id }) { order { status } errors { code } }
              part: deliverOrder(input: { id: $id, lines: [{ lineNo: 1, quantity: 4 }] }) { order { status deliveredAt lines { deliveredQuantity } } errors { code } }
              cancelOrder(input: { id: $id }) { errors { code } }
              rest: deliverOrder(input: { id: $id }) { order { status lines { deliveredQuantity } } errors { code } }
              invoiceOrder(input: { id: $id }) { order { status } errors { code } }
              closeOrder(input: { id: $id }) { order { status version } errors { code } }
            }
            """,
            new { id });

        Assert.Equal(
            """{"data":{"confirmOrder":{"order":{"status":"CONFIRMED"},"errors":[]},"shipOrder":{"order":{"status":"IN_FULFILMENT"},"errors":[]},"part":{"order":{"status":"PARTIALLY_DELIVERED","deliveredAt":null,"lines":[{"deliveredQuantity":4}]},"errors":[]},"cancelOrder":{"errors":[{"code":"INVALID_TRANSITION"}]},"rest":{"order":{"status":"DELIVERED","lines":[{"deliveredQuantity":10}]},"errors":[]},"invoiceOrder":{"order":{"status":"INVOICED"},"errors":[]},"closeOrder":{"order":{"status":"CLOSED","version":7},"errors":[]}}}""",
            Decimals.Shortest(answer));
    }

    [Fact]
    public async Task OrderLines_OfADraft_AreAddedAndRemoved()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Given.OrderAsync(tenant, new { customerId, lines = new[] { Given.Line } });

        var answer = await tenant.QueryAsync(
            """
            mutation($id: ID!) {
              addOrderLine(input: { orderId: $id, line: { sku: "B", quantity: 1, unitPrice: 5 } }) { order { total lines { lineNo sku } } errors { code } }
              removeOrderLine(input: { orderId: $id, lineNo: 1 }) { order { total lines { lineNo sku } } errors { code } }
              updateOrder(input: { id: $id, freight: 3 }) { order { freight total } errors { code } }
            }
            """,
            new { id });

        Assert.Equal(
            """{"data":{"addOrderLine":{"order":{"total":95,"lines":[{"lineNo":1,"sku":"SKU-1"},{"lineNo":2,"sku":"B"}]},"errors":[]},"removeOrderLine":{"order":{"total":5,"lines":[{"lineNo":2,"sku":"B"}]},"errors":[]},"updateOrder":{"order":{"freight":3,"total":5},"errors":[]}}}""",
            Decimals.Shortest(answer));
    }

    [Fact]
    public async Task CreateOrder_LineRefused_KeepsNothing()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");

        var answer = await tenant.QueryAsync(
            """mutation($customer: ID!) { createOrder(input: { customerId: $customer, lines: [{ sku: "A", quantity: 1, unitPrice: 1, discount: 25 }] }) { order { id } errors { code } } }""",
            new { customer });

        Assert.Equal("""{"data":{"createOrder":{"order":null,"errors":[{"code":"SALES_DISCOUNT_NO_FRACTION"}]}}}""", answer);
        Assert.Equal("""{"data":{"orders":{"totalCount":0}}}""", await tenant.QueryAsync("{ orders { totalCount } }"));
    }

    [Fact]
    public async Task CreateOrder_NumberTaken_ReturnsError()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        await Given.OrderAsync(tenant, new { customerId, number = "10248", lines = new[] { Given.Line } });

        var answer = await tenant.QueryAsync(
            """mutation($customerId: ID!) { createOrder(input: { customerId: $customerId, number: "10248", lines: [] }) { errors { code message } } }""", new { customerId });

        Assert.Equal(
            """{"data":{"createOrder":{"errors":[{"code":"SALES_KEY_TAKEN","message":"Another 'Order' is called '10248'. Give another one."}]}}}""", answer);
    }
}
