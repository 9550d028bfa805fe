namespace CrmPlatform.Sdk.Jobs;

/// <summary>Runs a method in the background when <see cref="IJobs.StartAsync"/> is given its order, for as long as it takes.</summary>
/// <remarks>
/// On a static method of the module. Its first parameter is the order: a record that no other job of the module takes. The others are
/// services, such as the module's context, <see cref="IJobRun"/>, and a <see cref="CancellationToken"/>, which ends when the job is
/// cancelled, when the host stops and when the tenant moves to another version of the module. The run has the rights of the caller who
/// started it. A run that ended with its host, or was broken off for one of these reasons but the first, is begun again, there or on
/// another host, and finds the last <see cref="IJobRun.Checkpoint"/>. A run that throws is undone to its last commit, and has failed.
/// Jobs of a tenant run one after another. The contexts track what is read; a transaction is only begun by what is written.
/// </remarks>
/// <param name="name">The name under which the job is kept, unique in the module: lower-case words joined by hyphens.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JobAttribute(string name) : Attribute
{
    /// <summary>The name under which the job is kept.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the method itself undoes what it has committed when the job is cancelled.</summary>
    /// <remarks>
    /// Its token does not end then; <see cref="IJobRun.IsCancelled"/> is true after the next commit and in every later run, and the job is
    /// cancelled when the method returns. Default: no, the run ends, and what it has committed stays.
    /// </remarks>
    public bool UndoesWhenCancelled { get; set; }
}
