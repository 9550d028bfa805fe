using System.Text;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Transport;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Sends requests to the HTTP endpoint without a network.</summary>
internal sealed class HttpCall(TestServer server, GraphQLHttpOptions options)
{
    public HttpCall(TestServer server)
        : this(server, new GraphQLHttpOptions())
    {
    }

    public Task<(HttpResponse Response, string Body)> PostAsync(string body) => PostAsync(body, "application/json", "application/graphql-response+json");

    public Task<(HttpResponse Response, string Body)> PostAsync(string body, string? contentType, string? accept) => SendAsync(request =>
    {
        request.Method = "POST";
        request.ContentType = contentType;
        request.Headers.Accept = accept;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
    });

    public Task<(HttpResponse Response, string Body)> GetAsync(string query, string? accept) => SendAsync(request =>
    {
        request.Method = "GET";
        request.QueryString = new QueryString(query);
        request.Headers.Accept = accept;
    });

    public async Task<(HttpResponse Response, string Body)> SendAsync(Action<HttpRequest> prepare)
    {
        var context = new DefaultHttpContext();
        var body = new MemoryStream();
        context.Response.Body = body;
        prepare(context.Request);
        await new GraphQLHttp(options).HandleAsync(context, server.Executor, server.Services);
        await context.Response.BodyWriter.FlushAsync();
        return (context.Response, Encoding.UTF8.GetString(body.ToArray()));
    }
}
