using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

namespace CrmPlatform.GraphQL.Tests.Inference.References;

public sealed class ReferenceTests : IDisposable
{
    private readonly ShopGraph _graph = new();

    [Fact]
    public async Task Query_OnlyIdOfReference_DoesNotAskItsOwner()
    {
        var anna = _graph.AddCustomer("Anna", orders: 2);

        var answer = await _graph.QueryAsync("{ orders { nodes { customer { __typename id } } } }");

        var customer = "{\"customer\":{\"__typename\":\"Customer\",\"id\":\"" + anna.GlobalId() + "\"}}";
        Assert.Equal("{\"data\":{\"orders\":{\"nodes\":[" + customer + "," + customer + "]}}}", answer);
        Assert.StartsWith("SELECT \"o\".\"CustomerId\"", _graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_FieldsOfReference_AsksItsOwnerOnceForWhatIsSelected()
    {
        _graph.AddCustomer("Anna", orders: 2);
        _graph.AddCustomer("Bert", orders: 2);

        var answer = await _graph.QueryAsync("{ orders { nodes { customer { name } } } }");

        Assert.EndsWith("""{"customer":{"name":"Bert"}}]}}}""", answer, StringComparison.Ordinal);
        Assert.Equal(2, _graph.Statements.Count);
        Assert.StartsWith("SELECT \"c\".\"Name\", \"c\".\"Id\"", _graph.Statements[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_ExtensionThatReadsTheKeyAlone_DoesNotAskTheOwner()
    {
        _graph.AddCustomer("Anna", orders: 2);

        var answer = await _graph.QueryAsync("{ orders(first: 1) { nodes { customer { orders { totalCount } } } } }");

        Assert.Equal("""{"data":{"orders":{"nodes":[{"customer":{"orders":{"totalCount":2}}}]}}}""", answer);
        Assert.DoesNotContain(_graph.Statements, s => s.Contains("\"Customers\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_MissingObjectOfNonNullReference_IsAnError()
    {
        _graph.Add(new Order(Guid.CreateVersion7(), 1, 5, null));

        var answer = await _graph.QueryAsync("{ orders { nodes { customer { name } } } }");

        Assert.Contains("\"message\":\"The 'Customer' that is referred to does not exist any more.\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"orders\",\"nodes\",0,\"customer\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_ParentRecordOfAnotherOwner_IsFilledByName()
    {
        _graph.AddCustomer("Anna", orders: 0);

        var answer = await _graph.QueryAsync("{ customers { nodes { salesName } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"salesName":"ANNA"}]}}}""", answer);
        Assert.StartsWith("SELECT \"c\".\"Name\", \"c\".\"Id\"", _graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_BatchMethod_GivesNullToParentsWithoutEntry()
    {
        _graph.AddCustomer("Anna", orders: 3);
        _graph.AddCustomer("Bert", orders: 0);

        var answer = await _graph.QueryAsync("{ customers { nodes { revenue } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"revenue":30},{"revenue":null}]}}}""", answer);
    }

    public void Dispose() => _graph.Dispose();
}
