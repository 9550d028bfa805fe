namespace CrmPlatform.Runtime.Jobs;

/// <summary>What became of an attempt to run a job.</summary>
internal enum JobOutcome
{
    /// <summary>It was run; if it failed, that is written down.</summary>
    Ran,

    /// <summary>Another run has it, or it is not due any more.</summary>
    Taken,

    /// <summary>Its module is out of use; the job is put off.</summary>
    OutOfUse,
}
