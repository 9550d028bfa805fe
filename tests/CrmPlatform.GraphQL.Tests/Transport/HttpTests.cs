using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport;

public sealed class HttpTests
{
    private const string Sdl = "type Query { a(x: Int): Int } type Mutation { m: Int } type Subscription { s: Int }";

    private static readonly TestServer Server = new(Sdl, new()
    {
        ["Query.a"] = new EachParent((_, arguments) => arguments.GetValueOrDefault("x") ?? 1),
        ["Mutation.m"] = new EachParent(_ => 1),
    });

    [Theory]
    [InlineData(null, "application/json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json;q=0.1, application/graphql-response+json;q=0.9", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json, application/graphql-response+json;q=0.1", "application/json; charset=utf-8")]
    public async Task Post_Accept_AnswersInTheBestFormat(string? accept, string expected)
    {
        var (response, body) = await new HttpCall(Server).PostAsync("""{"query":"{ a }"}""", "application/json", accept);

        Assert.Equal((200, expected), (response.StatusCode, response.ContentType));
        Assert.Equal("""{"data":{"a":1}}""", body);
        Assert.Equal(body.Length, response.ContentLength);
    }

    [Fact]
    public async Task Post_NothingAcceptable_Is406()
        => Assert.Equal(406, (await new HttpCall(Server).PostAsync("""{"query":"{ a }"}""", "application/json", "image/png")).Response.StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Post_ContentTypeThatAFormCanSend_Is415(string? contentType)
        => Assert.Equal(415, (await new HttpCall(Server).PostAsync("""{"query":"{ a }"}""", contentType, null)).Response.StatusCode);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    public async Task Post_CompressedBody_Is415(string encoding)
    {
        var (response, _) = await new HttpCall(Server).SendAsync(request =>
        {
            request.Method = "POST";
            request.ContentType = "application/json";
            request.Headers.ContentEncoding = encoding;
            request.Body = new MemoryStream("""{"query":"{ a }"}"""u8.ToArray());
        });

        Assert.Equal(415, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":"{ a }","variables":[]}""")]
    [InlineData("""{"query":"{ a }","extensions":"x"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"query":"{ a }"} x""")]
    [InlineData("""[{"query":"{ a }"}]""")]
    public async Task Post_NoRequest_Is400WhateverIsAccepted(string body)
    {
        Assert.Equal(400, (await new HttpCall(Server).PostAsync(body)).Response.StatusCode);
        Assert.Equal(400, (await new HttpCall(Server).PostAsync(body, "application/json", "application/json")).Response.StatusCode);
    }

    [Theory]
    [InlineData("application/graphql-response+json", 400)]
    [InlineData("application/json", 200)]
    public async Task Post_RefusedDocument_HasTheStatusOfTheFormat(string accept, int status)
    {
        var (response, body) = await new HttpCall(Server).PostAsync("""{"query":"{ nope }"}""", "application/json", accept);

        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain("data", body);
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    public async Task Post_OperationTakesTooLong_Is503InEveryFormat(string accept)
    {
        var endless = new BatchFunction(batch => Task.Delay(Timeout.Infinite, batch.Cancellation));
        var server = new TestServer(Sdl, new() { ["Query.a"] = endless }, new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(30) });

        var (response, body) = await new HttpCall(server).PostAsync("""{"query":"{ a }"}""", "application/json", accept);

        Assert.Equal(503, response.StatusCode);
        Assert.Contains("TIMEOUT", body);
    }

    [Fact]
    public async Task Post_UnknownProperties_AreIgnored()
        => Assert.Equal("""{"data":{"a":2}}""", (await new HttpCall(Server).PostAsync(
            """{"else":{"query":[1]},"query":"query($x: Int) { a(x: $x) }","variables":{"x":2},"id":null}""")).Body);

    [Fact]
    public async Task Post_LongerThanAllowed_Is413()
    {
        var call = new HttpCall(Server, new GraphQLHttpOptions { MaxBodyBytes = 10 });

        Assert.Equal(413, (await call.PostAsync("""{"query":"{ a }"}""")).Response.StatusCode);
    }

    [Fact]
    public async Task Get_Query_ReadsParametersAndTakesEmptyOnesAsAbsent()
    {
        var (_, body) = await new HttpCall(Server).GetAsync("?query=query($x:Int){a(x:$x)}&variables={\"x\":3}&operationName=&extensions=", null);

        Assert.Equal("""{"data":{"a":3}}""", body);
    }

    [Theory]
    [InlineData("mutation{m}")]
    [InlineData("subscription{s}")]
    public async Task Get_Change_Is405AndNamesPost(string query)
    {
        var (response, _) = await new HttpCall(Server).GetAsync($"?query={query}", null);

        Assert.Equal((405, "POST"), (response.StatusCode, response.Headers.Allow.ToString()));
    }

    [Fact]
    public async Task Send_OtherMethod_Is405AndNamesTheAllowed()
    {
        var (response, _) = await new HttpCall(Server).SendAsync(request => request.Method = "PATCH");

        Assert.Equal((405, "GET, POST"), (response.StatusCode, response.Headers.Allow.ToString()));
    }

    [Fact]
    public async Task Post_BatchWhereAllowed_AnswersInOrder()
    {
        var call = new HttpCall(Server, new GraphQLHttpOptions { MaxBatchSize = 2 });

        var (_, two) = await call.PostAsync("""[{"query":"{ a }"},{"query":"{ nope }"}]""");
        var (response, _) = await call.PostAsync("""[{"query":"{ a }"},{"query":"{ a }"},{"query":"{ a }"}]""");

        Assert.StartsWith("""[{"data":{"a":1}},{"errors":[""", two);
        Assert.Equal(400, response.StatusCode);
    }

    [Fact]
    public async Task Post_ResultHook_AddsExtensions()
    {
        var call = new HttpCall(Server, new GraphQLHttpOptions { OnResult = (_, result) => result.Extensions["cost"] = 5 });

        Assert.Equal("""{"data":{"a":1},"extensions":{"cost":5}}""", (await call.PostAsync("""{"query":"{ a }"}""")).Body);
    }
}
