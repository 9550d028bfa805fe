using System.Runtime.CompilerServices;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>Tells whenever a job has got further, on this host or another, until it has ended.</summary>
/// <remarks>Its reads are sessions of their own: a subscription that waits must not hold a connection.</remarks>
internal sealed class JobWatch(RequestCaller caller, ITopicEventReceiver topics, PlatformDatabases platform, TimeProvider clock)
{
    // What runs here is announced; another host's job is looked at.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Begins with how the job is now.</summary>
    /// <exception cref="NotFoundException">There is no such job, or the caller may not see it.</exception>
    public async Task<IAsyncEnumerable<JobProgress>> BeginAsync(Guid job, CancellationToken cancellation)
    {
        _ = await ReadAsync(job, cancellation) ?? throw new NotFoundException("Job", job);
        return WatchAsync(job, cancellation);
    }

    private async IAsyncEnumerable<JobProgress> WatchAsync(Guid job, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stream = await topics.SubscribeAsync<JobProgress>(JobProgress.TopicOf(job), cancellation);
        var announced = stream.ReadEventsAsync().GetAsyncEnumerator(cancellation);
        var next = announced.MoveNextAsync().AsTask();
        try
        {
            var told = default(Seen?);
            while (told is not { HasEnded: true } && await ReadAsync(job, cancellation) is { } seen)
            {
                if (seen != told)
                {
                    told = seen;
                    yield return new JobProgress(job);
                }

                if (!seen.HasEnded && await Task.WhenAny(next, Task.Delay(LookEvery, clock, cancellation)) == next)
                {
                    next = await next ? announced.MoveNextAsync().AsTask() : throw new OperationCanceledException();
                }

                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // The stream first: that ends the reading, and only then may the reader be given up.
            await stream.DisposeAsync();
            await next.ContinueWith(static _ => { }, TaskScheduler.Default);
            await announced.DisposeAsync();
        }
    }

    private async Task<Seen?> ReadAsync(Guid job, CancellationToken cancellation)
    {
        await using var session = new TenantSession();
        session.Attach(caller.Owner.Database, caller.Name, clock);
        await using var db = (PlatformDbContext)platform.On(session.Database.Provider).Lease(session);
        return await VisibleJobs.To(caller, db).Where(j => j.Id == job)
            .Select(j => new Seen(j.State, j.Done, j.Total, j.Message, j.EndedAt != null, j.CancelledAt != null))
            .SingleOrDefaultAsync(cancellation);
    }

    private sealed record Seen(StartedJobState State, long Done, long? Total, string? Message, bool HasEnded, bool IsCancelled);
}
