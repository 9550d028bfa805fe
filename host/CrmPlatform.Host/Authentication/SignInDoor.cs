using System.Text.Json;
using CrmPlatform.Host.Administration;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Security.Users;
using CrmPlatform.Sdk;
using Microsoft.AspNetCore.Http.Features;

namespace CrmPlatform.Host.Authentication;

/// <summary>Reads the bodies of sign-in requests, and turns what is refused into answers that tell nobody what exists.</summary>
internal sealed class SignInDoor(CrmService service, ILogger<SignInDoor> log)
{
    private const int MaxBodyBytes = 4096;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 2, AllowDuplicateProperties = false };

    public RequestDelegate Open<TBody>(Func<HttpContext, TenantAccess, TBody, Task<AdminProblem?>> work)
        where TBody : class => async http =>
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBodyBytes;
        }

        if (await TryAsync(http, work) is { } problem)
        {
            await problem.WriteAsync(http);
        }
    };

    public static AdminProblem Unauthorized(string reason) => new(StatusCodes.Status401Unauthorized, "Not signed in", [reason]);

    private async Task<AdminProblem?> TryAsync<TBody>(HttpContext http, Func<HttpContext, TenantAccess, TBody, Task<AdminProblem?>> work)
        where TBody : class
    {
        try
        {
            return http.Request.HasJsonContentType() && await http.Request.ReadFromJsonAsync<TBody>(Json, http.RequestAborted) is { } body
                ? await work(http, service.Runtime.Access, body)
                : AdminProblem.NotUnderstood(SignInErrors.NoBody);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            return AdminProblem.NotUnderstood(SignInErrors.NoBody);
        }
        catch (InvalidInputException exception)
        {
            return new AdminProblem(StatusCodes.Status422UnprocessableEntity, "Refused", [$"{exception.Code} {exception.Message}"]);
        }
        catch (TooManySignInsException)
        {
            http.Response.Headers.RetryAfter = "5";
            return new AdminProblem(StatusCodes.Status503ServiceUnavailable, "Busy", [SignInErrors.Busy]);
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            log.LogError(exception, "A request to sign in failed.");
            return new AdminProblem(StatusCodes.Status500InternalServerError, "Failed", [SignInErrors.Failed]);
        }
    }
}
