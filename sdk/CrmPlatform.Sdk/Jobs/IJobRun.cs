namespace CrmPlatform.Sdk.Jobs;

/// <summary>The run of a job: how far it is, and where the next one goes on.</summary>
public interface IJobRun
{
    /// <summary>The job's id.</summary>
    Guid Id { get; }

    /// <summary>How much there is to do, in whatever unit; null when it is not known. Default: null.</summary>
    long? Total { get; set; }

    /// <summary>How much is done. Default: 0, or where the run before was.</summary>
    long Done { get; set; }

    /// <summary>What the job does now, in a few words for people. Default: null.</summary>
    string? Message { get; set; }

    /// <summary>Where a run that follows this one goes on: any value that can be written as JSON. Default: null.</summary>
    object? Checkpoint { get; set; }

    /// <summary>Whether somebody has cancelled the job. Only a job that undoes what it did sees it.</summary>
    bool IsCancelled { get; }

    /// <summary>Reads the checkpoint of the run before; the type's default value in the first run.</summary>
    /// <typeparam name="T">The type that was written.</typeparam>
    T? ReadCheckpoint<T>();

    /// <summary>Saves what the contexts hold, the checkpoint and the progress in one transaction, and goes on in a fresh unit of work.</summary>
    /// <remarks>What was read before is no longer tracked.</remarks>
    /// <exception cref="OperationCanceledException">The job was cancelled, or another run has it: nothing was saved.</exception>
    Task CommitAsync(CancellationToken cancellation);
}
