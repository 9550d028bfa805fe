using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class ManyTransactionsTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string RecordAll = "mutation($transactions: [RecordTransactionInput!]!) { recordTransactions(input: { transactions: $transactions }) { errors { code message } } }";
    private const string Totals = "query($id: ID!) { customer(id: $id) { totalOrder totalAmount { amount currency } } }";

    [Fact]
    public async Task RecordTransaction_AmountThatCannotBeKeptAsItIs_IsRefused()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");

        var answer = await tenant.QueryAsync(RecordAll, new { transactions = new[] { new { customerId = customer, amount = 1.23456m, currency = "EUR" } } });

        Assert.Contains("\"code\":\"CUSTOMERS_AMOUNT_DOES_NOT_FIT\",\"message\":\"The amount 1.23456 does not fit. Give one with up to 15 digits and four decimals.\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordTransactions_OneOfNobody_RecordsNone()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        var nobody = Given.Nothing("Customer");

        var answer = await tenant.QueryAsync(RecordAll, new { transactions = new[] { new { customerId = customer, amount = 1, currency = "EUR" }, new { customerId = nobody, amount = 1, currency = "EUR" } } });

        Assert.Contains("NOT_FOUND", answer, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"customer":{"totalOrder":0,"totalAmount":[]}}}""", await tenant.QueryAsync(Totals, new { id = customer }));
    }

    [Fact]
    public async Task RecordTransactions_None_IsRefused()
    {
        var tenant = await host.TenantAsync();

        var answer = await tenant.QueryAsync(RecordAll, new { transactions = Array.Empty<object>() });

        Assert.Equal("""{"data":{"recordTransactions":{"errors":[{"code":"INVALID_INPUT","message":"There are 0 transactions. Give 1 to 1000."}]}}}""", answer);
    }

    [Fact]
    public async Task Totals_LinesOfOnePurchase_CountOnceAndAddUpForEachCurrencyInOneStatementEach()
    {
        var tenant = await host.TenantAsync();
        var (acme, idle) = (await Given.CustomerAsync(tenant, "Acme"), await Given.CustomerAsync(tenant, "Idle"));
        object Line(decimal amount, string currency, string? reference) => new { customerId = acme, amount, currency, reference };
        await tenant.AskAsync(RecordAll, new { transactions = new[] { Line(1.001m, "GBP", "A1"), Line(2.002m, "GBP", "A1"), Line(-0.5m, "GBP", "C2"), Line(7, "EUR", null), Line(8, "EUR", null) } });

        var answer = await tenant.QueryAsync("{ customers(order: [{ name: ASC }]) { nodes { name totalOrder totalAmount { amount currency } } } }");

        Assert.Equal(
            """{"data":{"customers":{"nodes":[{"name":"Acme","totalOrder":4,"totalAmount":[{"amount":15,"currency":"EUR"},{"amount":2.503,"currency":"GBP"}]},{"name":"Idle","totalOrder":0,"totalAmount":[]}]}}}""",
            answer);
        Assert.Equal(3, tenant.StatementCount);
        Assert.NotEmpty(idle);
    }

    [Fact]
    public async Task RecordTransactions_LinesOfOnePurchase_AreToldOnce()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        await tenant.DrainEventsAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));

        await tenant.AskAsync(RecordAll, new { transactions = new[] { new { customerId = customer, amount = 1.5m, currency = "EUR", reference = "A1" }, new { customerId = customer, amount = 2m, currency = "EUR", reference = "A1" } } });
        await tenant.DrainEventsAsync();

        Assert.Equal(
            """{"data":{"customer":{"timeline":{"nodes":[{"title":"Bought for 3.5 EUR"},{"title":"Customer Acme created"}]}}}}""",
            await tenant.QueryAsync("query($id: ID!) { customer(id: $id) { timeline { nodes { title } } } }", new { id = customer }));
    }
}
