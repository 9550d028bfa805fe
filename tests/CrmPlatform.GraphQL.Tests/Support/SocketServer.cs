using CrmPlatform.GraphQL.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Serves a test server's schema on a port of this machine.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SocketServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First().Replace("http://", "ws://", StringComparison.Ordinal));

    public static async Task<SocketServer> StartAsync(TestServer server, GraphQLHttpOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        var http = new GraphQLHttp(options);
        app.Run(context => http.HandleAsync(context, server.Executor, server.Services));
        await app.StartAsync();
        return new SocketServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
