using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport;

public sealed class StatusTests
{
    private static readonly TestServer Server = new("type Query { a(x: Int): Int, b: Int!, c: Int }", new()
    {
        ["Query.a"] = new EachParent(_ => 1),
        ["Query.b"] = new EachParent(_ => throw new GraphQLException(new GraphQLError("no b"))),
        ["Query.c"] = new EachParent(_ => throw new GraphQLException(new GraphQLError("no c"))),
    });

    [Theory]
    [InlineData("""{"query":"{ a }"}""", 200, 200)]
    [InlineData("""{"query":"{ a c }"}""", 200, 294)]
    [InlineData("""{"query":"{ a b }"}""", 200, 294)]
    [InlineData("""{"query":"{ 8 }"}""", 400, 400)]
    [InlineData("""{"query":"{ nope }"}""", 400, 422)]
    [InlineData("""{"query":"query A { a } query B { a }"}""", 400, 422)]
    [InlineData("""{"query":"query($x: Int) { a(x: $x) }","variables":{"x":"y"}}""", 400, 422)]
    [InlineData("""{"qeury":"{ a }"}""", 400, 422)]
    [InlineData("""{"query":"{ a }","variables":[]}""", 400, 422)]
    [InlineData("""{"query":""", 400, 400)]
    public async Task Post_Profile_ChoosesTheStatus(string body, int stable, int draft)
    {
        Assert.Equal(stable, await StatusAsync(body, StatusProfile.Stable, "application/graphql-response+json"));
        Assert.Equal(draft, await StatusAsync(body, StatusProfile.Draft2026, "application/graphql-response+json"));
    }

    [Theory]
    [InlineData("""{"query":"{ a c }"}""")]
    [InlineData("""{"query":"{ nope }"}""")]
    public async Task Post_PlainJson_IsAlways200WhenItCouldBeRead(string body) =>
        Assert.Equal(200, await StatusAsync(body, StatusProfile.Draft2026, "application/json"));

    private static async Task<int> StatusAsync(string body, StatusProfile profile, string accept) =>
        (await new HttpCall(Server, new GraphQLHttpOptions { Statuses = profile }).PostAsync(body, "application/json", accept)).Response.StatusCode;
}
