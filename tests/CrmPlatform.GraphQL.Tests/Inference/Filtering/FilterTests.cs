using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

namespace CrmPlatform.GraphQL.Tests.Inference.Filtering;

public sealed class FilterTests : IDisposable
{
    private readonly ShopGraph _graph = new();

    public FilterTests()
    {
        _graph.AddCustomer("Anna", orders: 0, "Wien", CustomerTier.KeyAccount);
        _graph.AddCustomer("Bert", orders: 0, null, CustomerTier.Standard);
        _graph.AddCustomer("Cleo", orders: 0, "Linz", CustomerTier.OldBronze);
        _graph.AddCustomer("anton", orders: 0, "Wiener Neustadt", CustomerTier.Standard);
    }

    [Theory]
    [InlineData("city: { eq: \"Wien\" }", "Anna")]
    [InlineData("city: { eq: null }", "Bert")]
    [InlineData("city: { neq: null }", "Anna,Cleo,anton")]
    [InlineData("city: { neq: \"Wien\" }", "Bert,Cleo,anton")]
    [InlineData("city: { in: [\"Wien\", null] }", "Anna,Bert")]
    [InlineData("city: { nin: [\"Wien\", \"Linz\"] }", "Bert,anton")]
    [InlineData("city: { contains: \"ien\" }", "Anna,anton")]
    [InlineData("city: { ncontains: \"ien\" }", "Bert,Cleo")]
    [InlineData("city: { startsWith: \"Wi\", endsWith: \"en\" }", "Anna")]
    [InlineData("city: { nstartsWith: \"Wi\" }", "Bert,Cleo")]
    [InlineData("city: { nendsWith: \"n\" }", "Bert,Cleo,anton")]
    [InlineData("name: { istartsWith: \"AN\" }", "Anna,anton")]
    [InlineData("name: { icontains: \"NT\" }", "anton")]
    [InlineData("name: { ieq: \"ANTON\" }", "anton")]
    [InlineData("tier: { eq: KEY_ACCOUNT }", "Anna")]
    [InlineData("tier: { in: [STANDARD, OLD_BRONZE] }", "Bert,Cleo,anton")]
    [InlineData("tier: { nin: [STANDARD] }", "Anna,Cleo")]
    [InlineData("credit: { amount: { gte: 100, lt: 100.5 }, currency: { eq: \"EUR\" } }", "Anna,Bert,Cleo,anton")]
    [InlineData("credit: { amount: { gt: 100 } }", "")]
    [InlineData("credit: { amount: { ngt: 100 } }", "Anna,Bert,Cleo,anton")]
    [InlineData("version: { in: [0] }", "Anna,Bert,Cleo,anton")]
    [InlineData("or: [{ city: { eq: null } }, { name: { eq: \"Cleo\" } }]", "Bert,Cleo")]
    [InlineData("and: [{ city: { neq: null } }, { or: [{ name: { eq: \"Cleo\" } }, { tier: { eq: STANDARD } }] }]", "Cleo,anton")]
    [InlineData("name: { startsWith: \"A\" }, city: { eq: \"Linz\" }", "")]
    [InlineData("city: null", "Anna,Bert,Cleo,anton")]
    [InlineData("or: []", "Anna,Bert,Cleo,anton")]
    [InlineData("id: { nin: [] }", "Anna,Bert,Cleo,anton")]
    public async Task Filter_Conditions_FindTheirRows(string where, string names)
    {
        var answer = await _graph.QueryAsync($"{{ customers(where: {{ {where} }}, order: [{{ id: ASC }}]) {{ nodes {{ name }} }} }}");

        var nodes = string.Join(',', names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => $$"""{"name":"{{n}}"}"""));
        Assert.Equal("{\"data\":{\"customers\":{\"nodes\":[" + nodes + "]}}}", answer);
    }

    [Fact]
    public async Task Filter_Id_TakesGlobalIds()
    {
        var dora = _graph.AddCustomer("Dora", orders: 0);

        var answer = await _graph.QueryAsync("query($id: ID!) { customers(where: { id: { in: [$id] } }) { nodes { name } } }", new { id = dora.GlobalId() });

        Assert.Equal("""{"data":{"customers":{"nodes":[{"name":"Dora"}]}}}""", answer);
    }

    [Fact]
    public async Task Filter_ReferenceToAnotherOwner_TakesItsId()
    {
        var dora = _graph.AddCustomer("Dora", orders: 2);
        _graph.AddCustomer("Emil", orders: 3);

        var answer = await _graph.QueryAsync("query($id: ID!) { orders(where: { customer: { id: { eq: $id } } }) { totalCount } }", new { id = dora.GlobalId() });

        Assert.Equal("""{"data":{"orders":{"totalCount":2}}}""", answer);
    }

    [Fact]
    public async Task Filter_ReferenceToOwnType_FindsNullToo()
    {
        var answer = await _graph.QueryAsync("{ customers(where: { referredBy: { id: { eq: null } } }) { totalCount } }");

        Assert.Equal("""{"data":{"customers":{"totalCount":4}}}""", answer);
    }

    [Fact]
    public async Task Filter_IdOfAnotherType_IsRefused()
    {
        var order = CrmPlatform.Sdk.GraphQL.NodeId.Encode("Order", Guid.Empty);

        var answer = await _graph.QueryAsync("query($id: ID!) { customers(where: { id: { eq: $id } }) { nodes { name } } }", new { id = order });

        Assert.Contains($"'{order}' is the id of a 'Order', where the id of a 'Customer' is needed.", answer, StringComparison.Ordinal);
        Assert.Empty(_graph.Statements);
    }

    [Fact]
    public async Task Filter_ComparisonWithNull_IsRefused()
    {
        var answer = await _graph.QueryAsync("{ customers(where: { version: { gt: null } }) { nodes { name } } }");

        Assert.Contains("The filter 'gt' has no value. Give one; to find rows without a value use 'eq: null'.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_TooManyConditions_IsRefused()
    {
        var many = string.Join(',', Enumerable.Repeat("{ name: { eq: \"x\" } }", 600));

        var answer = await _graph.QueryAsync($"{{ customers(where: {{ or: [{many}] }}) {{ nodes {{ name }} }} }}");

        Assert.Contains("The filter has more than 500 conditions. Ask for less at once.", answer, StringComparison.Ordinal);
    }

    public void Dispose() => _graph.Dispose();
}
