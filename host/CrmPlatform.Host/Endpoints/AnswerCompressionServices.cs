using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmPlatform.Host.Endpoints;

/// <summary>Registers the compression of answers.</summary>
internal static class AnswerCompressionServices
{
    // An answer holds what a key may see and nothing that the browser adds by itself, so its length tells an attacker nothing: https is no exception.
    public static void AddAnswerCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json", "application/graphql-response+json", "application/graphql", "text/javascript", "text/css"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Replace(ServiceDescriptor.Singleton<IResponseCompressionProvider, AnswerCompression>());
    }
}
