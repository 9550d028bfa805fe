using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Events;

/// <summary>Does each morning what its day asks for.</summary>
public static class DueDays
{
    private const int MostAtOnce = 5000; // The others follow the next time.
    private const string Day = "yyyy-MM-dd";

    /// <summary>Reminds of the important dates that come up.</summary>
    [Schedule("0 5 * * *")]
    public static async Task RemindOfDatesAsync(CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var due = await db.ImportantDates.Where(d => d.RemindOn <= today).OrderBy(d => d.RemindOn).Take(MostAtOnce)
            .Select(d => new { Date = d, Owner = db.Customers.Where(c => c.Id == d.CustomerId).Select(c => c.Owner).First() })
            .ToListAsync(cancellation);
        foreach (var (date, owner) in due.Select(d => (d.Date, d.Owner)))
        {
            var day = date.Remind(today);
            db.Publish(new DateReminder(date.Id, date.CustomerId, date.Title, day?.ToString(Day, System.Globalization.CultureInfo.InvariantCulture) ?? "", owner));
        }
    }

    /// <summary>Ends the consents whose time is over.</summary>
    [Schedule("10 * * * *")]
    public static async Task ExpireConsentsAsync(CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = await db.Consents.Where(c => c.State == ConsentState.Granted && c.ExpiresAt <= now).OrderBy(c => c.ExpiresAt).Take(MostAtOnce).ToListAsync(cancellation);
        foreach (var consent in over)
        {
            consent.Expire(now);
            db.Publish(ConsentChanged.Of(consent));
        }
    }
}
