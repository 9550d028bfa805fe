using System.Text.Json;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>Starts jobs in the unit of work that runs.</summary>
internal sealed class StartedJobs(Func<ModuleJobs> jobs, PlatformDbContext db, TenantSession session, RequestCaller caller, JobSignals signals, TimeProvider clock) : IJobs
{
    public async Task<Job> StartAsync<TOrder>(TOrder order, CancellationToken cancellation)
        where TOrder : class
    {
        var job = jobs().Of(typeof(TOrder)) ?? throw ModuleJobErrors.NoJobTakes(typeof(TOrder));
        if (!await session.EnterAsync(cancellation))
        {
            throw ModuleJobErrors.NothingToStartWith(job);
        }

        var (started, now) = (caller.Caller, clock.GetUtcNow().UtcDateTime);
        var row = new StartedJobRow
        {
            Id = Guid.CreateVersion7(),
            Module = job.ModuleId,
            Name = job.Name,
            Order = JsonSerializer.Serialize(order, JsonSerializerOptions.Web),
            StartedBy = started.Name,
            CallerKind = started.Kind.ToString(),
            CallerId = started.UserId ?? started.KeyId ?? "",
            CallerRoles = RoleList.Write(started.Roles),
            HasRolesOfUser = await HasRolesOfUserAsync(started, cancellation),
            CreatedAt = now,
            DueAt = now,
        };
        db.StartedJobs.Add(row);
        if (!session.IsDryRun)
        {
            // The catalog is told first: a host that is killed after the commit must find the job.
            var tenant = caller.TenantId;
            await signals.Starting(tenant, cancellation);
            session.WhenEnded(committed => (committed ? signals.Started : static _ => { })(tenant));
        }

        return new Job(row.Id);
    }

    // A token of another issuer brings roles of its own, whatever the tenant has written down.
    private async Task<bool> HasRolesOfUserAsync(Caller started, CancellationToken cancellation) =>
        Guid.TryParse(started.UserId, out var id)
        && await db.Users.Where(u => u.Id == id).Select(u => u.Roles).FirstOrDefaultAsync(cancellation) is { } roles
        && roles == RoleList.Write(started.Roles);
}
