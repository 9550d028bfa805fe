using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrmPlatform.GraphQL.Transport.Uploads;

/// <summary>Reads multipart requests: operations, a map of the files' places, then the files.</summary>
/// <remarks>spec: https://github.com/jaydenseric/graphql-multipart-request-spec</remarks>
internal static class UploadReader
{
    private const string Preflight = "GraphQL-Preflight";
    private const int MaxMapBytes = 64 << 10;

    /// <summary>Whether a content type is that of a multipart request.</summary>
    public static bool IsMultipart(string? contentType) => contentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Reads the requests and files of a body; the files are kept until the body is disposed.</summary>
    /// <exception cref="HttpRefusal">The body is not what it should be.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, Schema schema, GraphQLHttpOptions options, CancellationToken cancellation)
    {
        var limits = options.Uploads ?? throw TransportErrors.UnsupportedMediaType();
        if (schema.FindType(Scalars.Upload.Name) is null)
        {
            throw UploadErrors.NotTaken();
        }

        Admit(request, limits);
        try
        {
            var parts = new PartReader(request, limits);
            var operations = RequestReader.Read(await parts.ReadAsync("operations", options.MaxBodyBytes, cancellation), options.MaxBatchSize);
            var map = FileMap.Read(await parts.ReadAsync("map", MaxMapBytes, cancellation), operations, limits);
            return await WithFilesAsync(operations, map, parts, limits, cancellation);
        }
        catch (BadHttpRequestException refused)
        {
            throw TransportErrors.Refused(refused);
        }
        catch (Exception damaged) when (damaged is IOException or InvalidDataException)
        {
            throw UploadErrors.Damaged(damaged.Message);
        }
    }

    // A form of another site's page can send a multipart body, but no header.
    private static void Admit(HttpRequest request, UploadOptions limits)
    {
        if (request.Headers[Preflight] is not [{ Length: > 0 }, ..])
        {
            throw UploadErrors.NoPreflight(Preflight);
        }

        BodyReader.CheckContentEncoding(request);
        if (request.ContentLength > limits.MaxBodyBytes)
        {
            throw TransportErrors.BodyTooLarge(limits.MaxBodyBytes);
        }

        // The server's limit is for bodies that are held in memory.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = limits.MaxBodyBytes;
        }
    }

    private static async Task<RequestBody> WithFilesAsync(
        RequestBody operations, FileMap map, PartReader parts, UploadOptions limits, CancellationToken cancellation)
    {
        var spool = new FileSpool(limits);
        try
        {
            var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
            while (await parts.NextAsync(cancellation) is { } content)
            {
                if (map.Find(parts.Name) is null || files.ContainsKey(parts.Name))
                {
                    throw UploadErrors.FileNotMapped(parts.Name);
                }

                files[parts.Name] = await spool.AddAsync(parts.Name, parts.File!, content, cancellation);
            }

            var missing = map.Files.FirstOrDefault(name => !files.ContainsKey(name));
            return missing is null ? Place(operations, map, files, spool) : throw UploadErrors.FileMissing(missing);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    private static RequestBody Place(RequestBody operations, FileMap map, Dictionary<string, UploadedFile> files, FileSpool spool)
    {
        var places = files.SelectMany(file => map.Find(file.Key)!, (file, place) => (place, file.Value)).ToLookup(f => f.place.Request);
        return operations.Batch is { } batch
            ? new RequestBody([.. batch.Select(With)]) { Files = spool }
            : new RequestBody(With(operations.Request!, 0)) { Files = spool };

        GraphQLRequest With(GraphQLRequest request, int index) =>
            request with { Files = places[index].ToDictionary(f => f.place.Path, f => f.Value, StringComparer.Ordinal) };
    }
}
