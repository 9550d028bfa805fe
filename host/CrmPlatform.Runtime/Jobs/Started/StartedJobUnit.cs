using System.Text.Json;
using CrmPlatform.Runtime.Compositions.Jobs;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Jobs.Started;

/// <summary>The units of work of a job's run: each is saved together with how far the job is, and only while the run has the job.</summary>
internal sealed class StartedJobUnit(TenantScope scope, StartedJobRow row, ModuleJob job, Guid lease, JobOptions options, Func<Task> freshen, TimeProvider clock) : IJobRun
{
    private const int MessageLength = 500;
    private readonly PlatformDbContext _platform = scope.Services.GetRequiredService<PlatformDbContext>();
    private string? _checkpoint = row.Checkpoint;

    public Guid Id => row.Id;

    public long? Total { get; set; } = row.Total;

    public long Done { get; set; } = row.Done;

    public string? Message { get; set; } = row.Message;

    public object? Checkpoint { get; set; }

    public bool IsCancelled { get; private set; } = row.CancelledAt is not null;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public T? ReadCheckpoint<T>() => _checkpoint is null ? default : JsonSerializer.Deserialize<T>(_checkpoint, JsonSerializerOptions.Web);

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await SaveAsync(null, cancellation);
        await freshen();
    }

    /// <summary>The same for the last time: the job has ended.</summary>
    public Task FinishAsync(CancellationToken cancellation) => SaveAsync(IsCancelled ? StartedJobState.Cancelled : StartedJobState.Succeeded, cancellation);

    private async Task SaveAsync(StartedJobState? end, CancellationToken cancellation)
    {
        await scope.Session.EnterAsync(cancellation);
        try
        {
            // Before what takes long: the row stays locked until the commit, and cancelling waits.
            await scope.Session.SaveAsync(cancellation);
            await WriteAsync(end, cancellation);
            JobProgress.Announce(scope.Session, row.Id);
            await scope.Session.CommitAsync(cancellation);
        }
        catch
        {
            await scope.Session.RollbackAsync();
            throw;
        }
    }

    private async Task WriteAsync(StartedJobState? end, CancellationToken cancellation)
    {
        var (now, until) = (Now, Now + options.Lease);
        var (done, total, message) = (Done, Total, Message?.Length > MessageLength ? Message[..MessageLength] : Message);
        _checkpoint = Checkpoint is null ? _checkpoint : JsonSerializer.Serialize(Checkpoint, Checkpoint.GetType(), JsonSerializerOptions.Web);
        var mine = _platform.StartedJobs.Where(j => j.Id == row.Id && j.Lease == lease && j.State == StartedJobState.Running);
        var written = await mine.ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(j => j.Done, done).SetProperty(j => j.Total, total).SetProperty(j => j.Message, message).SetProperty(j => j.Checkpoint, _checkpoint).SetProperty(j => j.Attempts, 0);
                _ = end is { } state
                    ? set.SetProperty(j => j.State, state).SetProperty(j => j.EndedAt, now).SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTime?)null)
                    : set.SetProperty(j => j.LeasedUntil, until);
            },
            cancellation);
        if (written == 0)
        {
            throw JobErrors.RunLost(job);
        }

        IsCancelled = await _platform.StartedJobs.AnyAsync(j => j.Id == row.Id && j.CancelledAt != null, cancellation);
        if (IsCancelled && !job.UndoesWhenCancelled && end is null)
        {
            throw JobErrors.RunCancelled(job);
        }
    }
}
