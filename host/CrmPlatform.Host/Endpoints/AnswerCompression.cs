using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace CrmPlatform.Host.Endpoints;

/// <summary>Compresses long answers for clients that ask for it. Event streams go out as they come: a compressor would hold events back.</summary>
internal sealed class AnswerCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    // Less fits into one packet of the network anyway.
    private const long ShortestBytes = 1_400;

    // An answer whose length is not known before comes in parts.
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength >= ShortestBytes && base.ShouldCompressResponse(context);
}
