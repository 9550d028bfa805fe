namespace CrmPlatform.Sdk.Jobs;

/// <summary>Runs a method on a schedule, for each tenant that has the module.</summary>
/// <remarks>
/// On a static method of the module. Its parameters are services, such as the module's context and settings,
/// <see cref="TimeProvider"/> and <see cref="ITenantGraph"/>, and a <see cref="CancellationToken"/>, which ends at the deadline and when
/// the tenant moves to another version of the module. Each run has a unit of work of its own that is saved together with the proof that
/// it was done: its effect happens once, on however many hosts. Runs that were missed become one. A run that throws is undone
/// and tried again, later each time, until it succeeds or the next one is due.
/// <para>
/// A schedule has five fields: minute (0-59), hour (0-23), day of the month (1-31), month (1-12 or JAN-DEC) and day of the week
/// (0-7 or SUN-SAT, 0 and 7 are Sunday). A field is <c>*</c>, a value, a range <c>1-5</c>, a list <c>1,3</c>, and <c>*/15</c> or
/// <c>8-18/2</c> for steps. When both days are given, either is enough. A time of day that a change of the clock leaves out is
/// due when the clock has changed, one that comes twice is due once; a schedule whose hour is <c>*</c> or <c>*/n</c> goes by the time that passes.
/// </para>
/// </remarks>
/// <param name="cron">When the method is due, such as <c>0 3 * * *</c>: every day at three.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScheduleAttribute(string cron) : Attribute
{
    /// <summary>When the method is due.</summary>
    public string Cron { get; } = cron;

    /// <summary>The IANA name of the time zone that the schedule is in, such as <c>Europe/Berlin</c>. Default: UTC.</summary>
    public string Zone { get; set; } = "Etc/UTC";

    /// <summary>The name under which the job is kept, unique in the module. Default: the method's: <c>ExpirePointsAsync</c> is <c>expire-points</c>.</summary>
    public string? Name { get; set; }

    /// <summary>How long a run may take, in seconds. Default: 300.</summary>
    public int TimeoutSeconds { get; set; } = 300;
}
