using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database;

/// <summary>Work in the background that somebody started.</summary>
[GraphQLName("Job")]
[Table("started_jobs")]
[Index(nameof(State), nameof(DueAt))]
[Index(nameof(StartedBy), nameof(Id))]
public sealed class StartedJobRow
{
    /// <summary>The job's id.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public required Guid Id { get; init; }

    /// <summary>The id of the module whose job it is.</summary>
    [MaxLength(100)]
    public required string Module { get; init; }

    /// <summary>The job's name in its module.</summary>
    [MaxLength(100)]
    public required string Name { get; init; }

    /// <summary>What is to be done, as JSON.</summary>
    [NotAudited]
    public required string Order { get; init; }

    /// <summary>How far it is.</summary>
    public StartedJobState State { get; set; }

    /// <summary>The name of the caller who started it.</summary>
    [MaxLength(200)]
    public required string StartedBy { get; init; }

    /// <summary>What the caller is: <c>User</c>, <c>Key</c> or <c>System</c>.</summary>
    [MaxLength(10)]
    public required string CallerKind { get; init; }

    /// <summary>The user's id or the public part of the key; empty for the platform itself.</summary>
    [MaxLength(100)]
    public required string CallerId { get; init; }

    /// <summary>The caller's roles when it started the job, with a space between them.</summary>
    [MaxLength(1000)]
    public required string CallerRoles { get; init; }

    /// <summary>Whether these were the roles that the tenant gave the user, so that a change of them counts.</summary>
    public bool HasRolesOfUser { get; init; }

    /// <summary>How much there is to do; null when it is not known.</summary>
    [NotAudited]
    public long? Total { get; set; }

    /// <summary>How much is done.</summary>
    [NotAudited]
    public long Done { get; set; }

    /// <summary>What the job does now.</summary>
    [NotAudited]
    [MaxLength(500)]
    public string? Message { get; set; }

    /// <summary>Where the next run goes on, as JSON; null for the beginning.</summary>
    [NotAudited]
    public string? Checkpoint { get; set; }

    /// <summary>When it was started, in UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it is to run, in UTC.</summary>
    [NotAudited]
    public DateTime DueAt { get; set; }

    /// <summary>When its first run began, in UTC; null before.</summary>
    public DateTime? BegunAt { get; set; }

    /// <summary>When it ended, however it ended, in UTC; null before.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>When somebody cancelled it, in UTC; null when nobody has.</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>Which run has it; null when none has.</summary>
    [NotAudited]
    public Guid? Lease { get; set; }

    /// <summary>Until when that run has it unless it says so again, in UTC.</summary>
    [NotAudited]
    public DateTime? LeasedUntil { get; set; }

    /// <summary>How often a run of it was begun since one has last got any further.</summary>
    [NotAudited]
    public int Attempts { get; set; }

    /// <summary>The code of what it failed with; null when it has not.</summary>
    [MaxLength(200)]
    public string? ErrorCode { get; set; }

    /// <summary>What it failed with, and what to do; null when it has not.</summary>
    [MaxLength(2000)]
    public string? Error { get; set; }
}
