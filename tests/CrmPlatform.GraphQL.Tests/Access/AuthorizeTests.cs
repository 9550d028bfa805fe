using System.Text;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Execution.Access;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Access.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Tests.Access;

public sealed class AuthorizeTests
{
    private static readonly Schema Schema = new SchemaInference(
        [ShopGraph.Source("office", [.. typeof(Office).Assembly.GetTypes().Where(t => t.Namespace == typeof(Office).Namespace)])],
        new InferenceOptions { Subgraph = new SubgraphOptions() }).Infer();

    [Theory]
    [InlineData("{ known }", null, "AUTH_NOT_AUTHENTICATED", "'Query.known' is not for everybody: it needs a caller who is known. Authenticate.")]
    [InlineData("{ plans }", "hr", "AUTH_NOT_AUTHORIZED", "'Query.plans' is not for this caller. Ask an administrator for access.")]
    [InlineData("{ unknownPolicy }", "boss", "AUTH_POLICY_NOT_FOUND", "'Query.unknownPolicy' is closed: its policy 'missing' is not known here. Tell the operator.")]
    public async Task Query_RuleDoesNotHold_TellsWhy(string query, string? role, string code, string message)
    {
        var answer = await AskAsync(query, role);

        Assert.Contains($"\"message\":\"{message}\"", answer, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ known }", "", """{"data":{"known":1}}""")]
    [InlineData("{ plans openingHours }", "boss", """{"data":{"plans":1,"openingHours":8}}""")]
    [InlineData("{ openingHours }", null, """{"data":{"openingHours":8}}""")]
    [InlineData("{ employees { nodes { salary } } }", "boss", """{"data":{"employees":{"nodes":[{"salary":100},{"salary":200}]}}}""")]
    [InlineData("{ employees { nodes { name secrets { nodes { text } } } } }", "keeper", """{"data":{"employees":{"nodes":[{"name":"Anna","secrets":{"nodes":[{"text":"psst"}]}},{"name":"Bert","secrets":{"nodes":[]}}]}}}""")]
    [InlineData("{ thing { text } }", "keeper", """{"data":{"thing":{"text":"psst"}}}""")]
    public async Task Query_RulesHold_Answers(string query, string? role, string expected) => Assert.Equal(expected, await AskAsync(query, role));

    // Whatever leads to a secret: none of them may even look for it.
    [Theory]
    [InlineData("{ secrets { nodes { text } } }")]
    [InlineData("{ secrets { totalCount } }")]
    [InlineData("{ secrets { edges { node { id } } } }")]
    [InlineData("{ secrets(where: { text: { startsWith: \"p\" } }) { pageInfo { hasNextPage } } }")]
    [InlineData("{ secretsAggregate { count groups(by: { text: true }) { key { text } } } }")]
    [InlineData("{ employees { nodes { secrets { nodes { text } } } } }")]
    [InlineData("{ ...F } fragment F on Query { secrets { nodes { text } } }")]
    [InlineData("{ employees(where: { secrets: { some: { text: { startsWith: \"p\" } } } }) { totalCount } }")]
    [InlineData("query($w: EmployeeFilterInput = { and: [{ or: [{ secrets: { any: true } }] }] }) { employees(where: $w) { totalCount } }")]
    public async Task Query_ListOfAGuardedType_IsRefusedBeforeItIsRead(string query)
    {
        var before = Office.Reads;

        var answer = await AskAsync(query, "hr");

        Assert.Contains("AUTH_NOT_AUTHORIZED", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("psst", answer, StringComparison.Ordinal);
        Assert.Equal(before, Office.Reads);
    }

    [Theory]
    [InlineData("{ thing { __typename text } }")]
    [InlineData("{ thing { ... on Secret { text } } }")]
    [InlineData("{ node(id: \"ID\") { id ... on Secret { text } } }")]
    [InlineData("{ nodes(ids: [\"ID\"]) { __typename } }")]
    [InlineData("{ _entities(representations: [{ __typename: \"Secret\", id: \"ID\" }]) { ... on Secret { text } } }")]
    public async Task Query_InterfaceOrUnion_HidesObjectsOfAGuardedType(string query)
    {
        var text = query.Replace("ID", Office.SecretId, StringComparison.Ordinal);

        Assert.Contains("'Secret' is not for this caller. Ask an administrator for access.", await AskAsync(text, "hr"), StringComparison.Ordinal);
        Assert.DoesNotContain("errors", await AskAsync(text, "keeper"), StringComparison.Ordinal);
    }

    // A field's rule also holds for whatever would tell its values in other ways.
    [Theory]
    [InlineData("{ employees { nodes { salary } } }")]
    [InlineData("{ employees(where: { salary: { gt: 150 } }) { totalCount } }")]
    [InlineData("{ employees(where: { or: [{ and: [{ salary: { gt: 150 } }] }] }) { totalCount } }")]
    [InlineData("{ employees(order: [{ name: ASC }, { salary: DESC }]) { nodes { name } } }")]
    [InlineData("{ employeesAggregate { sum { salary } } }")]
    [InlineData("{ employeesAggregate { countDistinct { salary } } }")]
    [InlineData("{ employeesAggregate { groups(by: { salary: true }) { count } } }")]
    [InlineData("{ employeesAggregate { groups(by: { name: true }, order: [{ max: { salary: ASC } }]) { key { name } } } }")]
    [InlineData("{ employeesAggregate(where: { salary: { gt: 150 } }) { count } }")]
    public async Task Query_GuardedField_IsClosedInEveryUse(string query)
    {
        Assert.Contains("AUTH_NOT_AUTHORIZED", await AskAsync(query, "keeper"), StringComparison.Ordinal);
        Assert.DoesNotContain("errors", await AskAsync(query, "hr"), StringComparison.Ordinal);
    }

    // Who may not read a salary may not set it: neither by name, nor by a variable, nor as null.
    [Theory]
    [InlineData("mutation { payEmployee(input: { name: \"Mallory\", salary: 1 }) { employee { name } } }")]
    [InlineData("mutation { payEmployee(input: { name: \"Mallory\", salary: null }) { employee { name } } }")]
    [InlineData("mutation($s: Decimal = 1) { payEmployee(input: { name: \"Mallory\", salary: $s }) { employee { name } } }")]
    [InlineData("mutation($i: PayEmployeeInput! = { name: \"Mallory\", salary: 1 }) { payEmployee(input: $i) { employee { name } } }")]
    [InlineData("mutation { a: payEmployee(input: { name: \"Mallory\", salary: 1 }) { errors { code } } }")]
    public async Task Mutate_InputOfAGuardedField_IsRefusedBeforeAnythingIsDone(string mutation)
    {
        var answer = await AskAsync(mutation, "keeper");

        Assert.Contains("AUTH_NOT_AUTHORIZED", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Office.Hired, h => h.StartsWith("Mallory", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mutation { payEmployee(input: { name: \"Nina\" }) { employee { name } } }", "keeper")]
    [InlineData("mutation { payEmployee(input: { name: \"Nina\", salary: 5 }) { employee { name } } }", "hr")]
    public async Task Mutate_InputNotGivenOrAllowed_IsDone(string mutation, string role) =>
        Assert.Equal("""{"data":{"payEmployee":{"employee":{"name":"Nina"}}}}""", await AskAsync(mutation, role));

    [Fact]
    public async Task Query_GuardedField_LeavesTheOthers() => Assert.Equal(
        """{"data":{"employees":{"nodes":[{"name":"Anna"},{"name":"Bert"}]}}}""", await AskAsync("{ employees(where: { name: { neq: \"x\" } }, order: [{ name: ASC }]) { nodes { name } } }", role: null));

    [Fact]
    public async Task Query_TypeWithAFieldForEverybody_OpensThatFieldOnly()
    {
        Assert.Equal("""{"data":{"door":{"colour":"red"}}}""", await AskAsync("{ door { colour } }", role: null));
        Assert.Contains("'Door.text' is not for everybody", await AskAsync("{ doorThing { ... on Door { colour text } } }", role: null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutate_RuleDoesNotHold_ChangesNothing()
    {
        Assert.Contains("AUTH_NOT_AUTHORIZED", await AskAsync("mutation { hireEmployee(input: { name: \"Nobody\" }) { employee { name } } }", "hr"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", Office.Hired);
    }

    [Fact]
    public async Task Subscribe_GuardedType_IsRefusedBeforeItBegins()
    {
        var executor = new RequestExecutor(Schema, new ExecutorOptions());
        var answers = new List<string>();
        await foreach (var result in executor.SubscribeAsync(new GraphQLRequest { Query = "subscription { onSecretTold { text } }" }, Services(new TestAuthorizer(["hr"])), CancellationToken.None))
        {
            answers.Add(Text(result));
        }

        Assert.Contains("AUTH_NOT_AUTHORIZED", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_NobodyDecides_IsRefused()
    {
        using var result = await new RequestExecutor(Schema, new ExecutorOptions()).ExecuteAsync(
            new GraphQLRequest { Query = "{ known }" }, new ServiceCollection().BuildServiceProvider(), CancellationToken.None);

        Assert.Contains("AUTH_NOT_AUTHENTICATED", Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_RuleOnManyObjects_IsDecidedOnce()
    {
        var authorizer = new TestAuthorizer(["boss"]);

        await AskAsync("{ employees { nodes { salary } } again: employees(where: { salary: { gt: 1 } }) { nodes { salary } } }", authorizer);

        Assert.Equal(1, authorizer.Asked);
    }

    [Fact]
    public void Print_Rules_AreNotForReaders()
    {
        Assert.DoesNotContain("authorize", SchemaPrinter.Print(Schema), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("allowAnonymous", SchemaPrinter.Print(Schema), StringComparison.Ordinal);
    }

    private static Task<string> AskAsync(string query, string? role) => AskAsync(query, new TestAuthorizer(role is null ? null : [role]));

    private static async Task<string> AskAsync(string query, TestAuthorizer authorizer)
    {
        using var result = await new RequestExecutor(Schema, new ExecutorOptions()).ExecuteAsync(new GraphQLRequest { Query = query }, Services(authorizer), CancellationToken.None);
        return Text(result);
    }

    private static ServiceProvider Services(TestAuthorizer authorizer) => new ServiceCollection().AddSingleton<IAuthorizer>(authorizer).BuildServiceProvider();

    private static string Text(ExecutionResult result)
    {
        using var bytes = new Utf8Buffer(256);
        result.WriteTo(bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
