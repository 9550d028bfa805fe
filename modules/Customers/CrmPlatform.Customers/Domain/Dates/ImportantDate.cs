using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Dates;

/// <summary>A day of a customer that somebody wants to be reminded of, such as the end of a contract.</summary>
public sealed class ImportantDate : Entity
{
    /// <summary>Notes a day.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="details">What there is to say about it.</param>
    /// <param name="today">The present day, from which the next time is counted.</param>
    public ImportantDate(Guid customerId, DateDetails details, DateOnly today)
    {
        CustomerId = customerId;
        Describe(details, today);
    }

    private ImportantDate()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What day it is, such as the end of the contract.</summary>
    [Personal(PersonalCategory.Content)]
    public string Title { get; private set; } = "";

    /// <summary>The day, the first time.</summary>
    [Personal(PersonalCategory.Content)]
    public DateOnly? Day { get; private set; }

    /// <summary>How often it comes back.</summary>
    public DateRecurrence Recurrence { get; private set; }

    /// <summary>How many days before somebody is reminded.</summary>
    public int RemindDaysBefore { get; private set; }

    /// <summary>When somebody is reminded next; null for no more.</summary>
    public DateOnly? RemindOn { get; private set; }

    /// <summary>Replaces what is known about the day.</summary>
    public void Describe(DateDetails details, DateOnly today)
    {
        Sdk.Rules.Check(new NameMustBeGiven(details.Title), new ReminderMustBeInBounds(details.RemindDaysBefore));
        Title = Text.Clean(details.Title, "title", 200)!;
        (Day, Recurrence, RemindDaysBefore) = (details.Day, details.Recurrence, details.RemindDaysBefore);
        RemindOn = ReminderFrom(today);
    }

    /// <summary>Counts on to the next reminder.</summary>
    /// <param name="today">The day on which somebody was reminded.</param>
    /// <returns>The day that somebody was reminded of.</returns>
    public DateOnly? Remind(DateOnly today)
    {
        var on = RemindOn?.AddDays(RemindDaysBefore);
        RemindOn = ReminderFrom(today.AddDays(1));
        return on;
    }

    // Counted from the first day each time: the 31st of January and the 29th of February come back as such.
    private DateOnly? ReminderFrom(DateOnly today)
    {
        if (Day is not { } first)
        {
            return null;
        }

        var from = today.AddDays(RemindDaysBefore);
        var times = Recurrence switch
        {
            DateRecurrence.Yearly => Math.Max(0, from.Year - first.Year),
            DateRecurrence.Monthly => Math.Max(0, ((from.Year - first.Year) * 12) + from.Month - first.Month),
            _ => 0,
        };
        var next = Time(first, times);
        next = next < from && Recurrence != DateRecurrence.Never ? Time(first, times + 1) : next;
        return next < from ? null : next.AddDays(-RemindDaysBefore);
    }

    private DateOnly Time(DateOnly first, int times) => Recurrence == DateRecurrence.Monthly ? first.AddMonths(times) : first.AddYears(times);
}
