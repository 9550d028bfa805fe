using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Inference.Aggregation;

public sealed class GroupTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Groups_ByColumns_ComputeEachInOneStatement(string provider)
    {
        using var graph = new ShopGraph(provider);
        graph.AddPayments();

        var answer = await graph.QueryAsync(
            "{ paymentsAggregate { groups(by: { currency: true, isRefund: true }, order: [{ sum: { attempts: DESC } }]) { key { currency isRefund } count sum { amount } } } }");

        Assert.Equal(
            """{"data":{"paymentsAggregate":{"groups":[{"key":{"currency":"USD","isRefund":false},"count":1,"sum":{"amount":7}},{"key":{"currency":"EUR","isRefund":false},"count":3,"sum":{"amount":30.3}},{"key":{"currency":"EUR","isRefund":true},"count":1,"sum":{"amount":0}}]}}}""",
            answer);
        Assert.Single(graph.Statements);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Groups_ByPeriods_AreThoseOfTheCalendar(string provider)
    {
        using var graph = new ShopGraph(provider);
        graph.AddPayments();
        var expected = new Dictionary<string, (string PaidAt, string BookedOn)>
        {
            ["DAY"] = ("2025-12-29 2025-12-31 2026-01-01 2026-01-04 2026-03-31", " 2025-12-31 2026-01-01 2026-04-01"),
            ["WEEK"] = ("2025-12-29 2026-03-30", " 2025-12-29 2026-03-30"),
            ["MONTH"] = ("2025-12-01 2026-01-01 2026-03-01", " 2025-12-01 2026-01-01 2026-04-01"),
            ["QUARTER"] = ("2025-10-01 2026-01-01", " 2025-10-01 2026-01-01 2026-04-01"),
            ["YEAR"] = ("2025-01-01 2026-01-01", " 2025-01-01 2026-01-01"),
        };
        foreach (var (bucket, (paidAt, bookedOn)) in expected)
        {
            var answer = await graph.QueryAsync(
                $"{{ paymentsAggregate {{ a: groups(by: {{ paidAt: {bucket} }}) {{ key {{ paidAt }} }} b: groups(by: {{ bookedOn: {bucket} }}) {{ key {{ bookedOn }} }} }} }}");

            var a = string.Join(',', paidAt.Split(' ').Select(d => $$$"""{"key":{"paidAt":"{{{d}}}T00:00:00Z"}}"""));
            var b = string.Join(',', bookedOn.Split(' ').Select(d => $$$"""{"key":{"bookedOn":{{{(d.Length == 0 ? "null" : $"\"{d}\"")}}}}}"""));
            Assert.Equal($$"""{"data":{"paymentsAggregate":{"a":[{{a}}],"b":[{{b}}]""" + "}}}", answer);
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Groups_ByRelatedObjects_TakeTheirColumnsAndLoadThemById(string provider)
    {
        using var graph = new ShopGraph(provider);
        var (anna, _) = graph.AddPayments();

        var answer = await graph.QueryAsync(
            """
            { paymentsAggregate(where: { currency: { eq: "EUR" } }) {
                byNumber: groups(by: { order: { number: true } }) { key { order { number } } sum { amount } }
                byOrder: groups(by: { order: { id: true } }, order: [{ sum: { amount: DESC } }], first: 1) { key { order { node { number } } } }
                byCustomer: groups(by: { customer: { id: true } }, order: [{ count: DESC }], first: 1) { key { customer { id node { name tier } } } } } }
            """);

        Assert.Equal(
            """{"data":{"paymentsAggregate":{"byNumber":[{"key":{"order":{"number":null}},"sum":{"amount":0}},{"key":{"order":{"number":1}},"sum":{"amount":0.1}},{"key":{"order":{"number":2}},"sum":{"amount":30.2}}],"byOrder":[{"key":{"order":{"node":{"number":2}}}}],"byCustomer":[{"key":{"customer":{"id":"ANNA","node":{"name":"Anna","tier":"STANDARD"}}}}]}}}""".Replace("ANNA", anna.GlobalId(), StringComparison.Ordinal),
            answer);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Aggregate_OfEachParent_TakesOneStatementForTotalsAndOneForGroups(string provider)
    {
        using var graph = new ShopGraph(provider);
        graph.AddPayments();
        graph.AddCustomer("Cleo", orders: 0);

        var answer = await graph.QueryAsync(
            """
            { customers { nodes { name paymentsAggregate(where: { currency: { eq: "EUR" } }) {
                count sum { amount } max { paidAt } groups(by: { method: true }, order: [{ key: DESC }], first: 1) { key { method } count } } } } }
            """);

        Assert.Equal(
            """{"data":{"customers":{"nodes":[{"name":"Anna","paymentsAggregate":{"count":2,"sum":{"amount":20.3},"max":{"paidAt":"2025-12-31T12:00:00Z"},"groups":[{"key":{"method":"TRANSFER"},"count":2}]}},{"name":"Bert","paymentsAggregate":{"count":2,"sum":{"amount":10},"max":{"paidAt":"2026-03-31T00:00:00Z"},"groups":[{"key":{"method":"CARD"},"count":1}]}},{"name":"Cleo","paymentsAggregate":{"count":0,"sum":{"amount":0},"max":{"paidAt":null},"groups":[]}}]}}}""",
            answer);
        Assert.Equal(3, graph.Statements.Count);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Groups_ByEveryFieldAndOrder_Translate(string provider)
    {
        using var graph = new ShopGraph(provider);
        graph.AddPayments();
        string[] by = ["currency: true", "amount: true", "attempts: true", "note: true", "isRefund: true", "method: true", "paidAt: MONTH", "fee: { currency: true }",
            "fee: { amount: true, currency: true }", "order: { amount: true, due: WEEK, isPaid: true, price: { amount: true } }", "customer: { id: true }"];
        string[] order = ["count: ASC", "key: DESC", "sum: { attempts: ASC }", "average: { attempts: DESC }", "min: { bookedOn: ASC }", "max: { paidAt: DESC }", "max: { attempts: ASC }"];
        foreach (var (key, how) in by.SelectMany(b => order, (b, o) => (b, o)))
        {
            var answer = await graph.QueryAsync($"{{ paymentsAggregate {{ groups(by: {{ {key} }}, order: [{{ {how} }}]) {{ count countDistinct {{ amount bookedOn }} }} }} }}");

            Assert.False(answer.Contains("\"errors\"", StringComparison.Ordinal), $"{key} by {how}: {answer}");
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Groups_OrderedByDecimals_FollowTheirNumbersNotTheirText(string provider)
    {
        using var graph = new ShopGraph(provider);
        var customer = graph.AddCustomer("Anna", orders: 0);
        foreach (var (amount, note) in new[] { (9m, "a"), (10m, "b"), (-100m, "c"), (0.5m, "d") })
        {
            graph.Add(new Payment(customer.Id, null, amount, "EUR", DateTime.UnixEpoch) { Note = note });
        }

        var answer = await graph.QueryAsync(
            "{ paymentsAggregate { a: groups(by: { note: true }, order: [{ sum: { amount: ASC } }]) { key { note } } b: groups(by: { note: true }, order: [{ max: { amount: DESC } }]) { key { note } } c: groups(by: { amount: true }) { key { amount } } } }");

        Assert.Equal(
            """{"data":{"paymentsAggregate":{"a":[{"key":{"note":"c"}},{"key":{"note":"d"}},{"key":{"note":"a"}},{"key":{"note":"b"}}],"b":[{"key":{"note":"b"}},{"key":{"note":"a"}},{"key":{"note":"d"}},{"key":{"note":"c"}}],"c":[{"key":{"amount":-100}},{"key":{"amount":0.5}},{"key":{"amount":9}},{"key":{"amount":10}}]}}}""",
            answer);
    }
}
