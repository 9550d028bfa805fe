using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Reads the body of a POST request.</summary>
internal static class BodyReader
{
    /// <summary>Reads the requests of a body.</summary>
    /// <exception cref="HttpRefusal">The body is not what it should be.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, GraphQLHttpOptions options, CancellationToken cancellation)
    {
        CheckContentType(request.ContentType);
        CheckContentEncoding(request);
        if (request.ContentLength > options.MaxBodyBytes)
        {
            throw TransportErrors.BodyTooLarge(options.MaxBodyBytes);
        }

        try
        {
            return await ReadAsync(request.BodyReader, options, cancellation);
        }
        catch (BadHttpRequestException refused)
        {
            // The server has limits of its own, and knows a body that ends too soon.
            throw TransportErrors.Refused(refused);
        }
    }

    private static async ValueTask<RequestBody> ReadAsync(PipeReader pipe, GraphQLHttpOptions options, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            if (read.Buffer.Length > options.MaxBodyBytes)
            {
                throw TransportErrors.BodyTooLarge(options.MaxBodyBytes);
            }

            if (read.IsCompleted)
            {
                return Parse(pipe, read.Buffer, options);
            }

            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static RequestBody Parse(PipeReader pipe, ReadOnlySequence<byte> buffer, GraphQLHttpOptions options)
    {
        byte[]? rented = null;
        try
        {
            if (buffer.IsSingleSegment)
            {
                return RequestReader.Read(buffer.FirstSpan, options.MaxBatchSize);
            }

            rented = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
            buffer.CopyTo(rented);
            return RequestReader.Read(rented.AsSpan(0, (int)buffer.Length), options.MaxBatchSize);
        }
        finally
        {
            pipe.AdvanceTo(buffer.End);
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>Refuses a compressed body: a few kilobytes of it could become gigabytes.</summary>
    public static void CheckContentEncoding(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is [{ Length: > 0 } encoding, ..] && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw TransportErrors.UnsupportedEncoding();
        }
    }

    // Only a content type that no HTML form can send is taken, so that a browser asks first before another site's page may post.
    private static void CheckContentType(string? contentType)
    {
        if (contentType == "application/json")
        {
            return;
        }

        var isJson = MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || AcceptHeader.IsUtf8(type.Charset.Value));
        if (!isJson)
        {
            throw TransportErrors.UnsupportedMediaType();
        }
    }
}
