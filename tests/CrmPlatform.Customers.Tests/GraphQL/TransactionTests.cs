using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class TransactionTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Record =
        """
        mutation($input: RecordTransactionInput!) {
          recordTransaction(input: $input) { customerTransaction { reference amount currency occurredAt channel customer { name } } errors { code message } }
        }
        """;

    [Fact]
    public async Task RecordTransaction_Purchase_StandsWithTheCustomersTotals()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");

        var answer = await tenant.QueryAsync(Record, new { input = new { customerId, amount = 12.5m, currency = "eur", reference = "A-1", channel = "Web" } });
        await tenant.AskAsync(Record, new { input = new { customerId, amount = -2.5m, currency = "EUR", occurredAt = "2026-03-01T08:00:00Z" } });

        Assert.Equal(
            """{"data":{"recordTransaction":{"customerTransaction":{"reference":"A-1","amount":12.5,"currency":"EUR","occurredAt":"2026-03-02T09:00:00Z","channel":"Web","customer":{"name":"Acme"}},"errors":[]}}}""",
            answer);
        var customer = await tenant.QueryAsync(
            """query($customerId: ID!) { customer(id: $customerId) { transactions { totalCount nodes { amount } } transactionsAggregate(where: { currency: { eq: "EUR" } }) { count sum { amount } } } customerTransactions { totalCount } }""", new { customerId });
        Assert.Equal("""{"data":{"customer":{"transactions":{"totalCount":2,"nodes":[{"amount":12.5},{"amount":-2.5}]},"transactionsAggregate":{"count":2,"sum":{"amount":10}}},"customerTransactions":{"totalCount":2}}}""", customer);
    }

    [Fact]
    public async Task RecordTransaction_NoCurrency_SaysWhatOneIs()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");

        var answer = await tenant.QueryAsync(Record, new { input = new { customerId, amount = 1, currency = "€" } });

        Assert.Contains("""[{"code":"CUSTOMERS_CURRENCY_UNKNOWN","message":"'€' is no currency. Give the three letters of ISO 4217, such as 'EUR'."}]""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordTransaction_UnknownCustomer_IsNotFound()
    {
        var tenant = await host.TenantAsync();
        var customerId = CrmPlatform.Sdk.GraphQL.NodeId.Encode("Customer", Guid.CreateVersion7());

        Assert.Contains("\"NOT_FOUND\"", await tenant.QueryAsync(Record, new { input = new { customerId, amount = 1, currency = "EUR" } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordTransaction_ArchivedCustomer_IsRefused()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        await tenant.AskAsync("mutation($id: ID!) { archiveCustomer(input: { id: $id }) { errors { code } } }", new { id = customerId });

        Assert.Contains("CUSTOMERS_CUSTOMER_ARCHIVED", await tenant.QueryAsync(Record, new { input = new { customerId, amount = 1, currency = "EUR" } }), StringComparison.Ordinal);
    }
}
