using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;
using Nightly.Database;
using Nightly.Domain;
using Nightly.Events;

namespace Nightly.Jobs;

/// <summary>What is done at night.</summary>
public static class NightJobs
{
    /// <summary>Closes the day that has just ended in Berlin.</summary>
    [Schedule("30 0 * * *", Zone = "Europe/Berlin")]
    public static async Task CloseDayAsync(NightlyDbContext db, NightlySettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        var title = FormattableString.Invariant($"{settings.Prefix} {clock.GetUtcNow():yyyy-MM-dd HH:mm}");
        db.Add(new Report(title));
        db.Publish(new DayClosed(title));
        await db.SaveChangesAsync(cancellation);
        KilledWhenTold();
        if (await db.Faults.FirstOrDefaultAsync(cancellation) is { } fault)
        {
            BrokenWhenTold(fault.Reason);
            Rules.Check(new DayMustBeClosable(fault.Reason));
        }
    }

    /// <summary>Never ends by itself.</summary>
    [Schedule("0 0 1 1 *", Name = "hang", TimeoutSeconds = 1)]
    public static Task HangAsync(CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);

    /// <summary>Goes on until the host ends.</summary>
    [Schedule("0 0 1 1 *")]
    public static async Task LingerAsync(NightlyDbContext db, CancellationToken cancellation)
    {
        db.Add(new Report("Lingered"));
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    // A mistake of the code, not a broken rule.
    private static void BrokenWhenTold(string reason)
    {
        if (reason.StartsWith("Bug", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(reason);
        }
    }

    // As by kill -9, with the changes written and not committed.
    private static void KilledWhenTold()
    {
        if (Environment.GetEnvironmentVariable("NIGHTLY_KILL") == "yes")
        {
            System.Diagnostics.Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
