namespace CrmPlatform.Runtime.Schedules;

/// <summary>A schedule of five cron fields in a time zone.</summary>
/// <remarks>
/// The fields mean what crontab(5) of Vixie cron says, either of two given days included. Changes of the clock are as cron(8) treats
/// them: a time of day that is left out is due when the clock has changed, one that comes twice is due once; a schedule
/// whose hours are a star goes by the time that passes.
/// </remarks>
internal sealed class CronSchedule
{
    private const int MostYears = 9; // 29 February: from 2096 to 2104.
    private readonly CronField _minute;
    private readonly CronField _hour;
    private readonly CronField _day;
    private readonly CronField _month;
    private readonly CronField _dayOfWeek;
    private readonly TimeZoneInfo _zone;

    private CronSchedule(string[] fields, TimeZoneInfo zone)
    {
        _minute = CronField.Minute(fields[0]);
        _hour = CronField.Hour(fields[1]);
        _day = CronField.Day(fields[2]);
        _month = CronField.Month(fields[3]);
        _dayOfWeek = CronField.DayOfWeek(fields[4]);
        _zone = zone;
        Text = $"{string.Join(' ', fields)} {zone.Id}";
    }

    /// <summary>The schedule and its zone, by which a change of it is seen.</summary>
    public string Text { get; }

    /// <exception cref="ScheduleException">The text is no schedule, there is no such zone, or the schedule is never due.</exception>
    public static CronSchedule Parse(string cron, string zone)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length != 5)
        {
            throw new ScheduleException($"'{cron}' has {fields.Length} fields. Give five: minute, hour, day of the month, month, day of the week.");
        }

        var schedule = new CronSchedule(fields, ZoneOf(zone));
        return schedule.Next(new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)) is not null
            ? schedule
            : throw new ScheduleException($"'{cron}' is never due. Give a day that the month has.");
    }

    /// <summary>The first instant after another one, in UTC, on which the schedule is due; null when there is none.</summary>
    public DateTime? Next(DateTime after)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(after, _zone);

        // The day before, since a change of the clock may have taken this day's date back.
        for (var day = DateOnly.FromDateTime(local).AddDays(-1); day.Year <= local.Year + MostYears; day = day.AddDays(1))
        {
            if (IsDue(day) && (_hour.IsStar ? ByTime(day, after) : ByClock(day, after)) is { } next)
            {
                return next;
            }
        }

        return null;
    }

    public override string ToString() => Text;

    private static TimeZoneInfo ZoneOf(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId
        ? zone
        : throw new ScheduleException($"There is no time zone '{name}'. Give its IANA name, such as 'Europe/Berlin' or 'Etc/UTC'.");

    private bool IsDue(DateOnly date) => _month.Has(date.Month)
        && (_day.IsStar || _dayOfWeek.IsStar
            ? _day.Has(date.Day) && _dayOfWeek.Has((int)date.DayOfWeek)
            : _day.Has(date.Day) || _dayOfWeek.Has((int)date.DayOfWeek));

    // Each time of day once: the first of two, and the end of the gap for one that is left out.
    private DateTime? ByClock(DateOnly date, DateTime after)
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            if (_hour.Has(minute / 60) && _minute.Has(minute % 60) && ToUtc(date.ToDateTime(new TimeOnly(minute / 60, minute % 60))) is var utc && utc > after)
            {
                return utc;
            }
        }

        return null;
    }

    // Minute by minute of what passes: none that is left out, and one that comes twice is due twice.
    private DateTime? ByTime(DateOnly date, DateTime after)
    {
        var start = ToUtc(date.ToDateTime(TimeOnly.MinValue));
        var end = ToUtc(date.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var next = start > after ? start : after.AddTicks(TimeSpan.TicksPerMinute - (after.Ticks % TimeSpan.TicksPerMinute));
        for (; next < end; next = next.AddMinutes(1))
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(next, _zone);
            if (DateOnly.FromDateTime(local) == date && _hour.Has(local.Hour) && _minute.Has(local.Minute))
            {
                return next;
            }
        }

        return null;
    }

    private DateTime ToUtc(DateTime local)
    {
        while (_zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        return _zone.IsAmbiguousTime(local)
            ? DateTime.SpecifyKind(local - _zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, _zone);
    }
}
