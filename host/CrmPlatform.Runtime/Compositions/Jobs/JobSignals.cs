namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>What those who run jobs are told at once, so that they need not look for it.</summary>
internal sealed class JobSignals
{
    /// <summary>Is told, before a job is committed, that the tenant will have one.</summary>
    public Func<string, CancellationToken, Task> Starting { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>Is told that the tenant has a job that was committed.</summary>
    public Action<string> Started { get; set; } = static _ => { };

    /// <summary>Is told that a job was cancelled.</summary>
    public Action<Guid> Cancelled { get; set; } = static _ => { };
}
