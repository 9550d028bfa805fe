using System.Net;

namespace CrmPlatform.Runtime.Outbound;

/// <summary>Bounds a module's call of another server in time and length, and checks each redirect as a call of its own.</summary>
internal sealed class GuardedCalls(OutboundOptions options, HttpMessageHandler connections) : DelegatingHandler(connections)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(options.Timeout);
        var host = request.RequestUri?.Host ?? "";
        try
        {
            return await FollowAsync(request, time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw OutboundErrors.TooSlow(host, options.Timeout);
        }
        catch (HttpRequestException exception) when (exception is not OutboundException && exception.InnerException is OutboundException refusal)
        {
            throw refusal;
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Calls of other servers are asynchronous. Use the Async methods of HttpClient.");

    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var current = request;
        for (var redirects = 0; ; redirects++)
        {
            Check(current.RequestUri);
            var response = await base.SendAsync(current, cancellation);
            if (NextOf(current, response) is not { } next)
            {
                await BoundAsync(response, current.RequestUri!, cancellation);
                return response;
            }

            response.Dispose();
            current = redirects < options.MostRedirects ? next : throw OutboundErrors.TooManyRedirects(request.RequestUri!.Host, options.MostRedirects);
        }
    }

    private void Check(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw OutboundErrors.BadAddress(address, "its scheme is not http or https");
        }

        if (address.UserInfo.Length > 0)
        {
            throw OutboundErrors.BadAddress(address, "there is a user in it");
        }

        if (options.Ports.Count > 0 && !options.Ports.Contains(address.Port))
        {
            throw OutboundErrors.BadAddress(address, $"its port {address.Port} is not allowed");
        }
    }

    // What was sent to one server is not sent to another: only requests without a body are followed, and without their secrets.
    private static HttpRequestMessage? NextOf(HttpRequestMessage request, HttpResponseMessage response)
    {
        var isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        if (!isRedirect || response.Headers.Location is not { } location || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head))
        {
            return null;
        }

        var next = new HttpRequestMessage(request.Method, new Uri(request.RequestUri!, location));
        var isSameOrigin = Uri.Compare(request.RequestUri, next.RequestUri, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
        foreach (var header in request.Headers.Where(h => isSameOrigin || h.Key is "Accept" or "User-Agent"))
        {
            next.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return next;
    }

    // Read here, while the time runs: nobody is left with a stream that never ends.
    private async Task BoundAsync(HttpResponseMessage response, Uri from, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(options.MostBytes, cancellation);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            response.Dispose();
            throw OutboundErrors.TooLong(from.Host, options.MostBytes);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
