using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Database;

/// <summary>How far a job is.</summary>
[GraphQLName("JobState")]
public enum StartedJobState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It runs on a host.</summary>
    Running,

    /// <summary>It has done its work.</summary>
    Succeeded,

    /// <summary>It could not do its work.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
