using System.Text.Json;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Inference.Paging;

public sealed class OrderKeysetTests
{
    private static readonly string[] Orders =
    [
        "{ due: ASC }", "{ due: DESC }", "{ amount: ASC }", "{ amount: DESC }", "{ isPaid: ASC }, { due: DESC }", "{ price: { amount: DESC } }, { due: ASC }", "{ isPaid: DESC }, { amount: ASC }",
    ];

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Walk_NumbersDaysAndTruths_YieldsEveryRowOnce(string provider)
    {
        using var graph = new ShopGraph(provider);
        for (var i = 0; i < 17; i++)
        {
            var order = new Order(Guid.Empty, i, (i * 7 % 5) + 0.5m, i % 3 == 0 ? null : new DateOnly(2026, 1, 1 + (i % 4)));
            if (i % 2 == 0)
            {
                order.Pay();
            }

            graph.Add(order);
        }

        foreach (var order in Orders)
        {
            var all = await PageAsync(graph, order, 50, null);
            var walked = new List<string>();
            string? cursor = null;
            do
            {
                var page = await PageAsync(graph, order, 3, cursor);
                walked.AddRange(page.Ids);
                cursor = page.Next;
            }
            while (cursor is not null && walked.Count < 100);

            Assert.Equal(17, walked.Distinct().Count());
            Assert.Equal(all.Ids, walked);
        }
    }

    private static async Task<(List<string> Ids, string? Next)> PageAsync(ShopGraph graph, string order, int first, string? after)
    {
        var answer = await graph.QueryAsync(
            $"query($after: String) {{ orders(order: [{order}], first: {first}, after: $after) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}", new { after });
        var orders = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("orders");
        var info = orders.GetProperty("pageInfo");
        return ([.. orders.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)], info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null);
    }
}
