using System.Buffers;
using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Writes answers as parts of one body: incremental delivery over HTTP. spec: rfcs/IncrementalDelivery.md</summary>
internal static class MultipartStream
{
    /// <summary>Writes a part for each result.</summary>
    public static async Task WriteAsync(HttpContext context, IAsyncEnumerable<ExecutionResult> results, GraphQLHttpOptions options)
    {
        var response = context.Response;
        response.ContentType = "multipart/mixed; boundary=\"-\"";
        response.Headers.CacheControl = "no-cache";
        response.BodyWriter.Write("\r\n---\r\n"u8);
        await using var next = results.GetAsyncEnumerator(context.RequestAborted);
        var more = await next.MoveNextAsync();
        while (more)
        {
            using (var result = next.Current)
            {
                options.OnResult?.Invoke(context, result);
                response.BodyWriter.Write("Content-Type: application/json; charset=utf-8\r\n\r\n"u8);
                result.WriteTo(response.BodyWriter);

                // The boundary goes with the part, so that a client can read the part without waiting for the next.
                more = result.HasNext;
                response.BodyWriter.Write(more ? "\r\n---\r\n"u8 : "\r\n-----\r\n"u8);
            }

            await response.BodyWriter.FlushAsync(context.RequestAborted);
            more = more && await next.MoveNextAsync();
        }
    }
}
