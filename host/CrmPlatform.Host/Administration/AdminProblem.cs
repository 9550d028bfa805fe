using System.Diagnostics;
using System.Text.Json;
using CrmPlatform.Runtime.Lifecycles;

namespace CrmPlatform.Host.Administration;

/// <summary>An answer of the administration that says why something was not done, as application/problem+json.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Reasons">Every reason, each with its code in front.</param>
internal sealed record AdminProblem(int Status, string Title, IReadOnlyList<string> Reasons)
{
    private const string ContentType = "application/problem+json";

    public static AdminProblem Of(LifecycleException exception) => exception.Refusal switch
    {
        LifecycleRefusal.Unknown => new(StatusCodes.Status404NotFound, "Not found", exception.Errors),
        LifecycleRefusal.WrongState => new(StatusCodes.Status409Conflict, "Wrong state", exception.Errors),
        _ => new(StatusCodes.Status422UnprocessableEntity, "Refused", exception.Errors),
    };

    public static AdminProblem NotUnderstood(string reason) => new(StatusCodes.Status400BadRequest, "Not understood", [reason]);

    public Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        return http.Response.WriteAsJsonAsync(
            new
            {
                title = Title,
                status = Status,
                detail = Reasons[0],
                errors = Reasons.Select(r => new { code = r.Split(' ', 2)[0], message = r }),
                traceId = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            },
            JsonSerializerOptions.Web,
            ContentType,
            http.RequestAborted);
    }
}
