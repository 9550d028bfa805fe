using Counter.Database;
using Counter.Domain;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Counter.Jobs;

/// <summary>Counts in the background.</summary>
public static class Counting
{
    /// <summary>Counts from where the run before came to.</summary>
    [Job("count")]
    public static async Task CountAsync(CountOrder order, IJobRun job, CounterDbContext db, ICaller caller, CancellationToken cancellation)
    {
        Rules.Check(new CountMustBeFinite(order.To));
        job.Total = order.To;
        for (var i = job.ReadCheckpoint<int>() + 1; i <= order.To; i++)
        {
            db.Add(new Number(i, caller.Name));
            (job.Done, job.Checkpoint, job.Message) = (i, i, $"Counted to {i}");
            await StumbleAsync(i, order, db, cancellation);
            await job.CommitAsync(cancellation);
        }

        job.Message = $"{caller.Name} sees {await db.Numbers.CountAsync(cancellation)}";
    }

    /// <summary>Counts, and takes everything back when it is cancelled.</summary>
    [Job("count-or-nothing", UndoesWhenCancelled = true)]
    public static async Task CountOrNothingAsync(CountOrNothingOrder order, IJobRun job, CounterDbContext db, ICaller caller, CancellationToken cancellation)
    {
        for (var i = job.ReadCheckpoint<int>() + 1; i <= order.To && !job.IsCancelled; i++)
        {
            db.Add(new Number(i, caller.Name));
            (job.Done, job.Checkpoint) = (i, i);
            await job.CommitAsync(cancellation);
            while (i == order.HoldAt && !job.IsCancelled && await db.Holds.AnyAsync(cancellation))
            {
                await job.CommitAsync(cancellation);
            }
        }

        if (job.IsCancelled)
        {
            var name = caller.Name;
            job.Done = 0;
            await db.Numbers.Where(n => n.Owner == name).ExecuteDeleteAsync(cancellation);
        }
    }

    // Before the commit: what is added here is not to be seen.
    private static async Task StumbleAsync(int i, CountOrder order, CounterDbContext db, CancellationToken cancellation)
    {
        if (i == order.FailAt)
        {
            await db.SaveChangesAsync(cancellation);
            throw new InvalidOperationException($"A mistake at {i}");
        }

        while (i == order.HoldAt && await db.Holds.AnyAsync(cancellation))
        {
            await Task.Delay(1, cancellation);
        }

        if (i == order.HoldAt && Environment.GetEnvironmentVariable("COUNTER_KILL") == "yes")
        {
            // As by kill -9, with the change written and not committed.
            await db.SaveChangesAsync(cancellation);
            System.Diagnostics.Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
