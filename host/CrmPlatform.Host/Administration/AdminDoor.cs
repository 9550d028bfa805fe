using System.Text.Json;
using CrmPlatform.Host.Endpoints;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Packages;
using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk;

namespace CrmPlatform.Host.Administration;

/// <summary>Lets administrators in, and turns what is refused into an answer without paths, SQL and stacks.</summary>
internal sealed class AdminDoor(CrmService service, ILogger<AdminDoor> log)
{
    public RequestDelegate Guard(Func<HttpContext, CrmService, Task> work) => async http =>
    {
        var name = BearerKey.Of(http.Request) is { } key ? await service.Runtime.Administrators.FindAsync(key, http.RequestAborted) : null;
        if (name is null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"crm-admin\"";
            await new AdminProblem(StatusCodes.Status401Unauthorized, "No administrator", [AdminErrors.NoKey]).WriteAsync(http);
            return;
        }

        if (http.Request.Method != HttpMethods.Get)
        {
            log.LogInformation("Administrator '{Name}': {Method} {Path}", name, http.Request.Method, http.Request.Path);
        }

        if (await TryAsync(http, work) is { } problem)
        {
            await problem.WriteAsync(http);
        }
    };

    private async Task<AdminProblem?> TryAsync(HttpContext http, Func<HttpContext, CrmService, Task> work)
    {
        try
        {
            await work(http, service);
            return null;
        }
        catch (LifecycleException exception)
        {
            return AdminProblem.Of(exception);
        }
        catch (PackageException exception)
        {
            return new AdminProblem(StatusCodes.Status422UnprocessableEntity, "Refused", exception.Problems);
        }
        catch (PackageConflictException exception)
        {
            return new AdminProblem(StatusCodes.Status409Conflict, "Other content", [exception.Message]);
        }
        catch (Exception exception) when (BackupRequests.Problem(exception) is { } problem)
        {
            return problem;
        }
        catch (TenantException exception)
        {
            return exception.IsSuspended
                ? new AdminProblem(StatusCodes.Status409Conflict, "Not served", [exception.Message])
                : new AdminProblem(StatusCodes.Status422UnprocessableEntity, "Refused", [exception.Message]);
        }
        catch (KeyException exception)
        {
            return new AdminProblem(StatusCodes.Status409Conflict, "No key", [exception.Message]);
        }
        catch (UserErrorException exception)
        {
            return new AdminProblem(StatusCodes.Status422UnprocessableEntity, "Refused", [$"{exception.Code} {exception.Message}"]);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException or NoJsonException)
        {
            log.LogWarning(exception, "A request of an administrator was not understood.");
            return AdminProblem.NotUnderstood(AdminErrors.NoBody);
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            log.LogError(exception, "A request of an administrator failed.");
            return new AdminProblem(StatusCodes.Status500InternalServerError, "Failed", [AdminErrors.Failed]);
        }
    }
}
