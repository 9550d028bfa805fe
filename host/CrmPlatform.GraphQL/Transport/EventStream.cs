using System.Buffers;
using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Writes answers as server-sent events: GraphQL over SSE, distinct connections.</summary>
internal static class EventStream
{
    /// <summary>Sets the headers of an event stream.</summary>
    public static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    /// <summary>Writes an event for each result, then that there are no more.</summary>
    public static async Task WriteAsync(HttpContext context, IAsyncEnumerable<ExecutionResult> results, GraphQLHttpOptions options)
    {
        var response = context.Response;
        Begin(response);
        await response.BodyWriter.FlushAsync(context.RequestAborted);

        await using var next = results.GetAsyncEnumerator(context.RequestAborted);
        while (await NextAsync(next, response, options))
        {
            using var result = next.Current;
            options.OnResult?.Invoke(context, result);
            response.BodyWriter.Write("event: next\ndata: "u8);
            result.WriteTo(response.BodyWriter);
            response.BodyWriter.Write("\n\n"u8);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }

        // EventSource drops an event without data.
        response.BodyWriter.Write("event: complete\ndata:\n\n"u8);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    // A comment now and then keeps proxies from closing a quiet connection.
    private static async Task<bool> NextAsync(IAsyncEnumerator<ExecutionResult> results, HttpResponse response, GraphQLHttpOptions options)
    {
        var next = results.MoveNextAsync();
        if (next.IsCompleted)
        {
            return await next;
        }

        var pending = next.AsTask();
        while (true)
        {
            try
            {
                return await pending.WaitAsync(options.KeepAlive);
            }
            catch (TimeoutException) when (!pending.IsCompleted)
            {
                response.BodyWriter.Write(":\n\n"u8);
                await response.BodyWriter.FlushAsync(CancellationToken.None);
            }
        }
    }
}
