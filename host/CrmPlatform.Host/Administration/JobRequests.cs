using CrmPlatform.Runtime.Jobs;

namespace CrmPlatform.Host.Administration;

/// <summary>A tenant's jobs: when they are due, how they ended, and a run by hand.</summary>
internal static class JobRequests
{
    public static async Task ListAsync(HttpContext http, CrmService service) => await http.Response.WriteAsJsonAsync(
        new { jobs = await service.Runtime.ListJobsAsync(http.Route("tenant"), http.RequestAborted) }, http.RequestAborted);

    public static async Task RunAsync(HttpContext http, CrmService service)
    {
        try
        {
            // Once begun it is brought to its end, whether or not the administrator waits for it.
            var state = await service.Runtime.RunJobAsync(http.Route("tenant"), $"{http.Route("id")} {http.Route("job")}", CancellationToken.None);
            await http.Response.WriteAsJsonAsync(state, http.RequestAborted);
        }
        catch (JobException exception)
        {
            await new AdminProblem(StatusCodes.Status422UnprocessableEntity, "Refused", [exception.Message]).WriteAsync(http);
        }
    }
}
