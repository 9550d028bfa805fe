using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.GraphQL;

public sealed class CatalogMutationTests(SalesHost host) : IClassFixture<SalesHost>
{
    [Fact]
    public async Task CreateAndUpdate_ProductChannelAndStage_ReturnThem()
    {
        var tenant = await host.TenantAsync();
        var data = await tenant.AskAsync(
            """
            mutation {
              createProduct(input: { sku: "P1", name: "Pump", series: "Pumps", listPrice: 10 }) { product { id } }
              createSalesChannel(input: { name: "WEB", cost: 5 }) { salesChannel { id } }
              createStage(input: { name: "Pilot", order: 5, probability: 70, category: COMMIT, type: OPEN }) { stage { id } }
            }
            """,
            null);
        var product = data.GetProperty("createProduct").GetProperty("product").GetProperty("id").GetString();
        var channel = data.GetProperty("createSalesChannel").GetProperty("salesChannel").GetProperty("id").GetString();
        var stage = data.GetProperty("createStage").GetProperty("stage").GetProperty("id").GetString();

        var answer = await tenant.QueryAsync(
            """
            mutation($product: ID!, $channel: ID!, $stage: ID!) {
              updateProduct(input: { id: $product, listPrice: 12 }) { product { sku name series listPrice currency } errors { code } }
              updateSalesChannel(input: { id: $channel, name: "SHOP" }) { salesChannel { name cost currency } errors { code } }
              updateStage(input: { id: $stage, name: "Won" }) { stage { name } errors { code message } }
            }
            """,
            new { product, channel, stage });

        Assert.Equal(
            """{"data":{"updateProduct":{"product":{"sku":"P1","name":"Pump","series":"Pumps","listPrice":12,"currency":"EUR"},"errors":[]},"updateSalesChannel":{"salesChannel":{"name":"SHOP","cost":5,"currency":"EUR"},"errors":[]},"updateStage":{"stage":null,"errors":[{"code":"SALES_KEY_TAKEN","message":"Another 'Stage' is called 'Won'. Give another one."}]}}}""",
            Decimals.Shortest(answer));
    }
}
