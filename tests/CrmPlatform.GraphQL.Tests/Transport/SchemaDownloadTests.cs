using System.Text;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;
using CrmPlatform.GraphQL.Validation;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Tests.Transport;

public sealed class SchemaDownloadTests
{
    private const string Sdl = "type Query { a: Int }";

    [Fact]
    public async Task Get_Schema_IsItsTextWithATag()
    {
        var (response, body) = await GetAsync(new TestServer(Sdl, []), null);

        Assert.Equal((200, "application/graphql; charset=utf-8", "type Query {\n  a: Int\n}"), (response.StatusCode, response.ContentType, body.Trim()));
        Assert.Matches("^\"[0-9a-f]{32}\"$", response.Headers.ETag.ToString());
    }

    [Fact]
    public async Task Get_SchemaThatTheClientHas_Is304()
    {
        var server = new TestServer(Sdl, []);
        var tag = (await GetAsync(server, null)).Response.Headers.ETag.ToString();

        var (same, nothing) = await GetAsync(server, $"\"other\", W/{tag}");
        var (other, _) = await GetAsync(new TestServer("type Query { b: Int }", []), tag);

        Assert.Equal((304, ""), (same.StatusCode, nothing));
        Assert.Equal(200, other.StatusCode);
    }

    [Fact]
    public async Task Get_IntrospectionOff_Is403()
    {
        var options = new ExecutorOptions { Validation = new ValidationOptions { AllowIntrospection = false } };

        Assert.Equal(403, (await GetAsync(new TestServer(Sdl, [], options), null)).Response.StatusCode);
    }

    private static async Task<(HttpResponse Response, string Body)> GetAsync(TestServer server, string? known)
    {
        var context = new DefaultHttpContext();
        var body = new MemoryStream();
        context.Response.Body = body;
        context.Request.Headers.IfNoneMatch = known;
        await SchemaDownload.HandleAsync(context, server.Executor);
        await context.Response.BodyWriter.FlushAsync();
        return (context.Response, Encoding.UTF8.GetString(body.ToArray()));
    }
}
