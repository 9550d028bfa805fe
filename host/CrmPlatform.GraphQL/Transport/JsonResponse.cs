using System.Buffers;
using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Writes answers that are one JSON document.</summary>
internal static class JsonResponse
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    /// <summary>Writes the answer to one request.</summary>
    public static Task WriteAsync(HttpContext context, ResponseFormat format, ExecutionResult result, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = format is ResponseFormat.GraphQLResponse ? GraphQLResponse : Json;
        return WriteAsync(response, result);
    }

    /// <summary>Writes the answers to a batch.</summary>
    public static async Task WriteAsync(HttpContext context, IReadOnlyList<ExecutionResult> results)
    {
        context.Response.ContentType = Json;
        using var body = new Utf8Buffer(1024);
        var separator = "["u8.ToArray();
        foreach (var result in results)
        {
            body.Write(separator);
            separator[0] = (byte)',';
            result.WriteTo(body);
        }

        body.Write("]"u8);
        context.Response.ContentLength = body.Count;
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    private static async Task WriteAsync(HttpResponse response, ExecutionResult result)
    {
        if (result.PlainLength is { } length)
        {
            response.ContentLength = length;
            result.WriteTo(response.BodyWriter);
        }
        else
        {
            using var body = new Utf8Buffer(result.Data.Length + 256);
            result.WriteTo(body);
            response.ContentLength = body.Count;
            response.BodyWriter.Write(body.WrittenSpan);
        }

        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }
}
