using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Tests.Inference.Mutations;

public sealed class MutationTests
{
    [Fact]
    public async Task Mutate_MethodReturns_CommitsAndAnswersTheResult()
    {
        using var graph = new ShopGraph();

        var answer = await graph.QueryAsync("mutation { createCustomer(input: { name: \"Anna\" }) { customer { name city tier orders { totalCount } } errors { code } } }");

        Assert.Equal("""{"data":{"createCustomer":{"customer":{"name":"Anna","city":null,"tier":"STANDARD","orders":{"totalCount":0}},"errors":[]}}}""", answer);
        Assert.Equal(["begin", "commit"], graph.Work);
        Assert.Equal("""{"data":{"customers":{"totalCount":1}}}""", await graph.QueryAsync("{ customers { totalCount } }"));
    }

    [Fact]
    public async Task Mutate_UserError_AnswersItAndRollsBack()
    {
        using var graph = new ShopGraph();

        var answer = await graph.QueryAsync("mutation { createCustomer(input: { name: \"\" }) { customer { name } errors { __typename code message ... on InvalidInputError { field } } } }");

        Assert.Equal(
            """{"data":{"createCustomer":{"customer":null,"errors":[{"__typename":"InvalidInputError","code":"INVALID_INPUT","message":"The name is empty. Give one.","field":"name"}]}}}""",
            answer);
        Assert.Equal(["begin", "rollback"], graph.Work);
    }

    [Fact]
    public async Task Mutate_CommitFindsConflict_AnswersItAndRollsBack()
    {
        using var graph = new ShopGraph { FailCommit = new ConflictException("Customer", Guid.Empty, 1, 2) };

        var answer = await graph.QueryAsync("mutation { createCustomer(input: { name: \"Anna\" }) { customer { name } errors { code ... on ConflictError { expected actual } } } }");

        Assert.Equal("""{"data":{"createCustomer":{"customer":null,"errors":[{"code":"CONFLICT","expected":1,"actual":2}]}}}""", answer);
        Assert.Equal(["begin", "rollback"], graph.Work);
    }

    [Fact]
    public async Task Mutate_Bug_IsMaskedAndRollsBack()
    {
        using var graph = new ShopGraph();

        var answer = await graph.QueryAsync("mutation { breakCustomer { errors { code } } }");

        Assert.DoesNotContain("Secret", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer, StringComparison.Ordinal);
        Assert.Equal(["begin", "rollback"], graph.Work);
    }

    [Fact]
    public async Task Mutate_OptionalLeftOut_IsNotGiven()
    {
        using var graph = new ShopGraph();
        var anna = graph.AddCustomer("Anna", orders: 0);

        var answer = await graph.QueryAsync("mutation($id: ID!) { renameCustomer(input: { id: $id }) { errors { code } } }", new { id = anna.GlobalId() });

        Assert.Equal("""{"data":{"renameCustomer":{"errors":[]}}}""", answer);
        Assert.Equal("""{"data":{"customers":{"nodes":[{"name":"Nobody"}]}}}""", await graph.QueryAsync("{ customers { nodes { name } } }"));
    }

    [Fact]
    public async Task Mutate_OptionalNullWhereNullIsNot_AnswersInvalidInput()
    {
        using var graph = new ShopGraph();
        var anna = graph.AddCustomer("Anna", orders: 0);

        var answer = await graph.QueryAsync("mutation($id: ID!) { renameCustomer(input: { id: $id, name: null }) { errors { message } } }", new { id = anna.GlobalId() });

        Assert.Equal("""{"data":{"renameCustomer":{"errors":[{"message":"'name' may be left out, but not be null."}]}}}""", answer);
    }

    // What a client may put right is in the payload, a bad id like any other bad input.
    [Theory]
    [InlineData("mutation($id: ID!) { renameCustomer(input: { id: $id }) { errors { __typename code message } } }")]
    [InlineData("mutation { renameCustomer(input: { id: \"T3JkZXI6MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA\" }) { errors { __typename code message } } }")]
    public async Task Mutate_IdOfAnotherType_AnswersInvalidInput(string mutation)
    {
        using var graph = new ShopGraph();
        var id = CrmPlatform.Sdk.GraphQL.NodeId.Encode("Order", Guid.Empty);

        var answer = await graph.QueryAsync(mutation, new { id });

        Assert.StartsWith("""{"data":{"renameCustomer":{"errors":[{"__typename":"InvalidInputError","code":"INVALID_INPUT","message":""", answer, StringComparison.Ordinal);
        Assert.Contains($"'{id}' is the id of a 'Order', where the id of a 'Customer' is needed.", answer, StringComparison.Ordinal);
    }
}
