using System.Buffers;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport.Streams;

/// <summary>The connection of a reserved event stream: one writer at a time, and what serves its operations.</summary>
internal sealed class OpenStream(HttpContext context, RequestExecutor executor, IServiceProvider services) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);

    public HttpContext Context { get; } = context;

    public RequestExecutor Executor { get; } = executor;

    public IServiceProvider Services { get; } = services;

    public Task SendNextAsync(string id, ExecutionResult result, CancellationToken cancellation) => SendAsync(
        "next",
        json =>
        {
            json.WriteString("id"u8, id);
            json.WritePropertyName("payload"u8);
            ResultWriter.WriteObject(json, result);
        },
        cancellation);

    public Task SendCompleteAsync(string id, CancellationToken cancellation) => SendAsync("complete", json => json.WriteString("id"u8, id), cancellation);

    /// <summary>Sends a comment, which clients ignore: it keeps proxies from closing a quiet connection.</summary>
    public Task SendCommentAsync(CancellationToken cancellation) => SendAsync(output => output.Write(":\n\n"u8), cancellation);

    public void Dispose() => _writing.Dispose();

    private Task SendAsync(string name, Action<Utf8JsonWriter> write, CancellationToken cancellation) => SendAsync(
        output =>
        {
            output.Write(name == "next" ? "event: next\ndata: "u8 : "event: complete\ndata: "u8);
            using (var json = new Utf8JsonWriter(output, ResultWriter.Options))
            {
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
            }

            output.Write("\n\n"u8);
        },
        cancellation);

    private async Task SendAsync(Action<IBufferWriter<byte>> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            write(Context.Response.BodyWriter);
            await Context.Response.BodyWriter.FlushAsync(Context.RequestAborted);
        }
        finally
        {
            _writing.Release();
        }
    }
}
