using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Execution.Access;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Inference.Entities;
using CrmPlatform.GraphQL.Tests.Access.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Tests.Federation;

public sealed class StubAccessTests
{
    private static readonly InferenceSource Owner = ShopGraph.Source("office", [.. typeof(Office).Assembly.GetTypes().Where(t => t.Namespace == typeof(Office).Namespace)]);
    private static readonly InferenceSource Extender = ShopGraph.Source("gossip", typeof(GossipQueries), typeof(SecretRef), typeof(SecretGossip));
    private static readonly Schema Whole = new SchemaInference([Owner, Extender], new InferenceOptions { Subgraph = new SubgraphOptions() }).Infer();

    private static readonly Schema Alone = new SchemaInference(
        [Extender], new InferenceOptions { Subgraph = new SubgraphOptions(), Foreign = name => Whole.FindType(name) as ObjectType }).Infer();

    // The owner's rules hold wherever a type stands: whole, as a stub of another owner, as an id of the platform.
    [Theory]
    [InlineData("{ latest { id } }")]
    [InlineData("{ latest { rumour } }")]
    [InlineData("{ _entities(representations: [{ __typename: \"Secret\", id: \"ID\", text: \"psst\" }]) { ... on Secret { rumour } } }")]
    [InlineData("{ _entities(representations: [{ __typename: \"Secret\", id: \"ID\", text: \"psst\" }]) { ... on Secret { text } } }")]
    public async Task Query_StubOfAGuardedType_HasTheOwnersRules(string query)
    {
        Assert.Contains("AUTH_NOT_AUTHORIZED", await AskAsync(Alone, query, "hr"), StringComparison.Ordinal);
        Assert.DoesNotContain("AUTH_NOT_AUTHORIZED", await AskAsync(Alone, query, "keeper"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_OfAGuardedType_HasTheOwnersRules()
    {
        var ids = NodeSubgraph.Of(Whole, new SubgraphOptions())!;

        Assert.Contains("'Secret' is not for this caller", await AskAsync(ids, "{ node(id: \"ID\") { id } }", "hr"), StringComparison.Ordinal);
        Assert.Equal($$$$"""{"data":{"node":{"id":"{{{{Office.SecretId}}}}"}}}""", await AskAsync(ids, "{ node(id: \"ID\") { id } }", "keeper"));
    }

    private static async Task<string> AskAsync(Schema schema, string query, string role)
    {
        await using var services = new ServiceCollection().AddSingleton<IAuthorizer>(new TestAuthorizer([role])).BuildServiceProvider();
        using var result = await new RequestExecutor(schema, new ExecutorOptions()).ExecuteAsync(
            new GraphQLRequest { Query = query.Replace("ID", Office.SecretId, StringComparison.Ordinal) }, services, CancellationToken.None);
        using var bytes = new Utf8Buffer(256);
        result.WriteTo(bytes);
        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    [QueryType]
    public static class GossipQueries
    {
        public static SecretRef Latest => new(Guid.Empty, "");
    }

    [Reference("Secret")]
    public sealed record SecretRef(Guid Id, string Text);

    [ExtendObjectType("Secret")]
    public static class SecretGossip
    {
        public static string Rumour([Parent] SecretRef secret) => $"{secret.Text}!";
    }
}
