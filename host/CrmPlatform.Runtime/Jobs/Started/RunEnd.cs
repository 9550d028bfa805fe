namespace CrmPlatform.Runtime.Jobs.Started;

/// <summary>Why a run was broken off.</summary>
internal enum RunEnd
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The host stops, or the tenant moves to other modules.</summary>
    HostLeaves,

    /// <summary>Somebody cancelled the job.</summary>
    Cancelled,

    /// <summary>Another run has the job.</summary>
    Lost,
}
