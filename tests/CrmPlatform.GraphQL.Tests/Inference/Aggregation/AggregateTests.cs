using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Inference.Aggregation;

public sealed class AggregateTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Aggregate_OfFilteredRows_ComputesAllInOneStatement(string provider)
    {
        using var graph = new ShopGraph(provider);
        graph.AddPayments();

        var answer = await graph.QueryAsync(
            """
            { paymentsAggregate(where: { currency: { eq: "EUR" } }) {
                count countDistinct { method note customer order } sum { amount attempts fee { amount currency } } average { amount attempts }
                min { amount paidAt bookedOn attempts } max { amount paidAt bookedOn fee { amount } } } }
            """);

        Assert.Equal(
            """{"data":{"paymentsAggregate":{"count":4,"countDistinct":{"method":2,"note":2,"customer":2,"order":2},"sum":{"amount":30.3,"attempts":10,"fee":{"amount":0.303,"currency":"EUR"}},"average":{"amount":10.1,"attempts":2.5},"min":{"amount":0.1,"paidAt":"2025-12-29T23:59:59Z","bookedOn":"2025-12-31","attempts":1},"max":{"amount":20.2,"paidAt":"2026-03-31T00:00:00Z","bookedOn":"2026-04-01","fee":{"amount":0.202}}}}}""",
            answer);
        Assert.Single(graph.Statements);
    }
}
