using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Aggregation;

public sealed class RefusedAggregateTests
{
    [Theory]
    [InlineData("sum { amount attempts }", "sum", "amount", """{"sum":{"amount":null,"attempts":19}}""")]
    [InlineData("average { fee { amount } }", "average", "fee", """{"average":{"fee":null}}""")]
    [InlineData("max { amount }", "max", "amount", """{"max":{"amount":null}}""")]
    public async Task Aggregate_OfSeveralCurrencies_RefusesAmountsOnly(string selection, string function, string column, string rest)
    {
        using var graph = new ShopGraph();
        graph.AddPayments();

        var answer = await graph.QueryAsync($"{{ paymentsAggregate {{ {selection} }} }}");

        Assert.Contains($"'{function}.{column}' has no value: the rows have several currencies, which cannot be added or compared. Group by the currency, or filter by one.", answer, StringComparison.Ordinal);
        Assert.Contains("AGGREGATE_MIXED_CURRENCIES", answer, StringComparison.Ordinal);
        Assert.EndsWith($$$"""{"data":{"paymentsAggregate":{{{rest}}}}}""", "{" + answer[answer.IndexOf("\"data\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groups(by: {}) { count }", "'by' of 'groups' names nothing to group by. Set a field of it, such as to true.")]
    [InlineData("groups(by: { note: false }) { count }", "'by' of 'groups' names nothing to group by. Set a field of it, such as to true.")]
    [InlineData("groups(by: { note: true, method: true, amount: true, currency: true, isRefund: true, attempts: true }) { count }", "'by' of 'groups' names more than 5 fields. Group by fewer.")]
    [InlineData("groups(by: { note: true }, first: 501) { count }", "'groups' was asked for 501 groups with 'first'. Ask for 1 to 500.")]
    [InlineData("groups(by: { note: true }, first: 0) { count }", "'groups' was asked for 0 groups with 'first'. Ask for 1 to 500.")]
    [InlineData("groups(by: { note: true }) { key { currency } }", "'key.currency' is selected, but 'by' does not group by it. Add it to 'by', or leave it out.")]
    [InlineData("groups(by: { order: { number: true } }) { key { order { node { id } } } }", "'key.order.id' is selected, but 'by' does not group by it. Add it to 'by', or leave it out.")]
    [InlineData("groups(by: { note: true }, order: [{ sum: { amount: ASC } }]) { count }", "'order.amount' has no value: the rows have several currencies, which cannot be added or compared. Group by the currency, or filter by one.")]
    public async Task Groups_Unacceptable_TellsWhatToDo(string groups, string message)
    {
        using var graph = new ShopGraph();
        graph.AddPayments();

        Assert.Contains(message, await graph.QueryAsync($"{{ paymentsAggregate {{ {groups} }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_OrderedByAmountsAndGroupedByCurrency_AreSorted()
    {
        using var graph = new ShopGraph();
        graph.AddPayments();

        var answer = await graph.QueryAsync("{ paymentsAggregate { groups(by: { currency: true }, order: [{ sum: { amount: ASC } }]) { key { currency } } } }");

        Assert.Equal("""{"data":{"paymentsAggregate":{"groups":[{"key":{"currency":"USD"}},{"key":{"currency":"EUR"}}]}}}""", answer);
    }

    [Fact]
    public void Infer_AggregationOfOneRow_IsRefused() => Assert.Equal(
        "1. GQL2013 The list 'OneQueries.GetOne' in 'test' cannot be queried: there is nothing to compute of one row. Remove [UseAggregation] or [UseFirstOrDefault].",
        Inferred.Errors(ShopGraph.Source("test", typeof(OneQueries)))[0]);

    [Fact]
    public void Infer_AggregationOfObjects_IsRefused() => Assert.StartsWith(
        "1. GQL2013 The list 'ObjectsQueries.GetObjects' in 'test' cannot be queried: it returns objects, which cannot be computed over in the database. Return 'IQueryable<T>', or remove [UseAggregation].",
        Inferred.Errors(ShopGraph.Source("test", typeof(ObjectsQueries)))[0],
        StringComparison.Ordinal);

    [QueryType]
    public static class OneQueries
    {
        [UseFirstOrDefault]
        [UseAggregation]
        public static IQueryable<OrderLine> GetOne() => Array.Empty<OrderLine>().AsQueryable();
    }

    [QueryType]
    public static class ObjectsQueries
    {
        [UseAggregation]
        public static List<OrderLine> GetObjects() => [];
    }
}
