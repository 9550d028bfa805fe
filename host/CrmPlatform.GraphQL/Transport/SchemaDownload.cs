using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Answers with a schema as text, for tools and people.</summary>
public static class SchemaDownload
{
    /// <summary>Answers a GET with the schema of an executor, or with 304 when the client has it.</summary>
    public static async Task HandleAsync(HttpContext context, RequestExecutor executor)
    {
        var response = context.Response;
        if (!executor.Options.Validation.AllowIntrospection)
        {
            // Whoever must not ask for the schema must not get it here.
            await JsonResponse.WriteAsync(context, ResponseFormat.Json, new ExecutionResult([TransportErrors.SchemaIsPrivate()]), StatusCodes.Status403Forbidden);
            return;
        }

        var schema = SchemaFile.Of(executor.Schema);
        response.Headers.ETag = schema.Tag.ToString();
        response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(schema.Tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/graphql; charset=utf-8";
        response.Headers.ContentDisposition = "inline; filename=\"schema.graphql\"";
        response.ContentLength = schema.Utf8.Length;
        await response.Body.WriteAsync(schema.Utf8, context.RequestAborted);
    }
}
