namespace CrmPlatform.Runtime.Jobs;

/// <summary>A tenant's job: when it is due and how its last run ended.</summary>
/// <param name="Module">The id of the module that it belongs to.</param>
/// <param name="Name">The job's name in the module.</param>
/// <param name="Schedule">Its schedule and time zone.</param>
/// <param name="DueAt">When it is to run next, in UTC.</param>
/// <param name="IsRunning">Whether it runs now, on this host or another.</param>
/// <param name="StartedAt">When a run last began, in UTC; null before the first.</param>
/// <param name="SucceededAt">When a run last succeeded, in UTC; null before the first.</param>
/// <param name="Failures">How often it has failed since.</param>
/// <param name="ErrorCode">The code of the last failure; null when the last run succeeded.</param>
/// <param name="Error">What the last failure said, for operators; null when the last run succeeded.</param>
public sealed record JobState(
    string Module, string Name, string Schedule, DateTime DueAt, bool IsRunning, DateTime? StartedAt, DateTime? SucceededAt, int Failures, string? ErrorCode, string? Error);
