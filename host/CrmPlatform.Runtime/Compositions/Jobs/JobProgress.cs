using System.Text.Json;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>A job has got further.</summary>
/// <param name="Id">The job.</param>
internal sealed record JobProgress(Guid Id)
{
    private const int NoEvent = 0;

    /// <summary>Where it is announced in this process.</summary>
    public static string TopicOf(Guid job) => $"crm.job:{job:N}";

    /// <summary>Announces it after the commit of the unit of work that runs.</summary>
    public static void Announce(TenantSession session, Guid job) =>
        session.Announce(new Announcement(TopicOf(job), NoEvent, JsonSerializer.Serialize(new JobProgress(job), JsonSerializerOptions.Web)));
}
