using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Cli.Tests.Support;

/// <summary>A host's administration that answers what a test says, and remembers what it was asked.</summary>
internal sealed class FakeAdmin : IAsyncDisposable
{
    public const string Key = "crm_admin_secret";

    private readonly WebApplication _app;

    private FakeAdmin(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>What was asked, in order: method, path and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The status and body of every answer.</summary>
    public (int Status, string Body) Answer { get; set; } = (200, "{}");

    public static async Task<FakeAdmin> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var admin = new FakeAdmin(builder.Build());
        admin._app.Map("/admin/{**rest}", admin.AnswerAsync);
        await admin._app.StartAsync();
        return admin;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            context.Response.StatusCode = 401;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var text = context.Request.ContentType == "application/octet-stream" ? $"{body.Length} bytes" : System.Text.Encoding.UTF8.GetString(body.ToArray());
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path} {text}".TrimEnd());
        context.Response.StatusCode = Answer.Status;
        if (Answer.Status != 204)
        {
            await context.Response.WriteAsync(Answer.Body);
        }
    }
}
