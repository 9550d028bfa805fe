using System.Globalization;
using CrmPlatform.Runtime.Schedules;

namespace CrmPlatform.Runtime.Tests.Schedules;

public sealed class CronScheduleTests
{
    // The instants are those of another program, systemd 252: `systemd-analyze calendar --iterations=6 --base-time=… 'EXPRESSION ZONE'`,
    // for two days that are given at once the union of two of its answers.
    [Theory]
    [InlineData("0 3 * * *", "Etc/UTC", "2026-03-02 09:00", "2026-03-03 03:00 | 2026-03-04 03:00 | 2026-03-05 03:00 | 2026-03-06 03:00 | 2026-03-07 03:00 | 2026-03-08 03:00")]
    [InlineData("*/15 * * * *", "Etc/UTC", "2026-03-02 09:07", "2026-03-02 09:15 | 2026-03-02 09:30 | 2026-03-02 09:45 | 2026-03-02 10:00 | 2026-03-02 10:15 | 2026-03-02 10:30")]
    [InlineData("30 8-18/2 * * MON-FRI", "Europe/Berlin", "2026-03-27 15:00", "2026-03-27 15:30 | 2026-03-27 17:30 | 2026-03-30 06:30 | 2026-03-30 08:30 | 2026-03-30 10:30 | 2026-03-30 12:30")]
    [InlineData("0 0 1,15 * *", "America/New_York", "2026-02-20 00:00", "2026-03-01 05:00 | 2026-03-15 04:00 | 2026-04-01 04:00 | 2026-04-15 04:00 | 2026-05-01 04:00 | 2026-05-15 04:00")]
    [InlineData("0 12 13 * FRI", "Etc/UTC", "2026-02-10 00:00", "2026-02-13 12:00 | 2026-02-20 12:00 | 2026-02-27 12:00 | 2026-03-06 12:00 | 2026-03-13 12:00 | 2026-03-20 12:00")]
    [InlineData("0 0 29 2 *", "Etc/UTC", "2026-01-01 00:00", "2028-02-29 00:00 | 2032-02-29 00:00 | 2036-02-29 00:00 | 2040-02-29 00:00 | 2044-02-29 00:00 | 2048-02-29 00:00")]
    [InlineData("5 4 * * 0", "Asia/Kolkata", "2026-03-02 00:00", "2026-03-07 22:35 | 2026-03-14 22:35 | 2026-03-21 22:35 | 2026-03-28 22:35 | 2026-04-04 22:35 | 2026-04-11 22:35")]
    [InlineData("5 4 * * 7", "Asia/Kolkata", "2026-03-02 00:00", "2026-03-07 22:35 | 2026-03-14 22:35 | 2026-03-21 22:35 | 2026-03-28 22:35 | 2026-04-04 22:35 | 2026-04-11 22:35")]
    [InlineData("0 9 31 * *", "Australia/Lord_Howe", "2026-01-31 00:00", "2026-03-30 22:00 | 2026-05-30 22:30 | 2026-07-30 22:30 | 2026-08-30 22:30 | 2026-10-30 22:00 | 2026-12-30 22:00")]
    [InlineData("59 23 31 12 *", "Pacific/Auckland", "2026-01-01 00:00", "2026-12-31 10:59 | 2027-12-31 10:59 | 2028-12-31 10:59 | 2029-12-31 10:59 | 2030-12-31 10:59 | 2031-12-31 10:59")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-24 00:00", "2026-10-24 00:30 | 2026-10-25 00:30 | 2026-10-26 01:30 | 2026-10-27 01:30 | 2026-10-28 01:30 | 2026-10-29 01:30")]
    [InlineData("0 4 * MAR,OCT SUN", "Europe/Berlin", "2026-03-20 00:00", "2026-03-22 03:00 | 2026-03-29 02:00 | 2026-10-04 02:00 | 2026-10-11 02:00 | 2026-10-18 02:00 | 2026-10-25 03:00")]
    [InlineData("10,40 1-3 * * *", "America/New_York", "2026-10-31 20:00", "2026-11-01 05:10 | 2026-11-01 05:40 | 2026-11-01 07:10 | 2026-11-01 07:40 | 2026-11-01 08:10 | 2026-11-01 08:40")]
    [InlineData("0 22 * * 1-5", "America/Sao_Paulo", "2026-05-01 00:00", "2026-05-01 01:00 | 2026-05-02 01:00 | 2026-05-05 01:00 | 2026-05-06 01:00 | 2026-05-07 01:00 | 2026-05-08 01:00")]
    [InlineData("0 */6 * * *", "Asia/Tokyo", "2026-03-02 09:00", "2026-03-02 15:00 | 2026-03-02 21:00 | 2026-03-03 03:00 | 2026-03-03 09:00 | 2026-03-03 15:00 | 2026-03-03 21:00")]
    [InlineData("0 0 * * *", "Africa/Casablanca", "2026-02-13 00:00", "2026-02-13 23:00 | 2026-02-14 23:00 | 2026-02-16 00:00 | 2026-02-17 00:00 | 2026-02-18 00:00 | 2026-02-19 00:00")]
    public void Next_FromInstant_IsWhatAnotherProgramSays(string cron, string zone, string from, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Next(cron, zone, from, 6)));

    // What cron(8) says of changes of the clock, and other programs do not: Berlin goes from 02:00 to 03:00 on 29 March 2026
    // at 01:00 UTC, and from 03:00 to 02:00 on 25 October at 01:00 UTC.
    [Theory]
    [InlineData("30 2 * * *", "2026-03-28 00:00", "2026-03-28 01:30 | 2026-03-29 01:00 | 2026-03-30 00:30")] // left out: when the clock has changed
    [InlineData("0,30 2 * * *", "2026-03-28 12:00", "2026-03-29 01:00 | 2026-03-30 00:00 | 2026-03-30 00:30")] // two that are left out are one
    [InlineData("30 2 * * *", "2026-10-24 12:00", "2026-10-25 00:30 | 2026-10-26 01:30")] // comes twice: once, the first
    [InlineData("30 * * * *", "2026-03-29 00:00", "2026-03-29 00:30 | 2026-03-29 01:30 | 2026-03-29 02:30")] // by the time that passes: none left out
    [InlineData("30 * * * *", "2026-10-25 00:00", "2026-10-25 00:30 | 2026-10-25 01:30 | 2026-10-25 02:30")] // and none missing
    public void Next_ClockChanges_IsWhatCronSays(string cron, string from, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Next(cron, "Europe/Berlin", from, expected.Split('|').Length)));

    [Theory]
    [InlineData("0 3 * *", "'0 3 * *' has 4 fields. Give five: minute, hour, day of the month, month, day of the week.")]
    [InlineData("60 3 * * *", "'60' is no minute. Give 0 to 59, a range from small to large such as '0-1', a list with commas, '*', or steps such as '*/2'.")]
    [InlineData("0 5-3 * * *", "'5-3' is no hour. Give 0 to 23, a range from small to large such as '0-1', a list with commas, '*', or steps such as '*/2'.")]
    [InlineData("0 3 0 * *", "'0' is no day of the month. Give 1 to 31, a range from small to large such as '1-2', a list with commas, '*', or steps such as '*/2'.")]
    [InlineData("0 3 * JUNE *", "'JUNE' is no month. Give 1 to 12 or JAN to DEC, a range from small to large such as '1-2', a list with commas, '*', or steps such as '*/2'.")]
    [InlineData("0 3 * * 8", "'8' is no day of the week. Give 0 to 7 or SUN to SAT, a range from small to large such as '0-1', a list with commas, '*', or steps such as '*/2'.")]
    [InlineData("*/0 3 * * *", "'*/0' is no minute. Give 0 to 59, a range from small to large such as '0-1', a list with commas, '*', or steps such as '*/2'.")]
    [InlineData("5/10 3 * * *", "'5/10' is no minute. Give 0 to 59, a range from small to large such as '0-1', a list with commas, '*', or steps such as '*/2'.")]
    [InlineData("1,,2 3 * * *", "'' is no minute. Give 0 to 59, a range from small to large such as '0-1', a list with commas, '*', or steps such as '*/2'.")]
    [InlineData("0 0 31 2,4,6 *", "'0 0 31 2,4,6 *' is never due. Give a day that the month has.")]
    public void Parse_NoSchedule_SaysWhatWouldBeRight(string cron, string message) =>
        Assert.Equal(message, Assert.Throws<ScheduleException>(() => CronSchedule.Parse(cron, "Etc/UTC")).Message);

    [Fact]
    public void Parse_UnknownZone_AsksForItsIanaName() => Assert.Equal(
        "There is no time zone 'Atlantis'. Give its IANA name, such as 'Europe/Berlin' or 'Etc/UTC'.",
        Assert.Throws<ScheduleException>(() => CronSchedule.Parse("0 3 * * *", "Atlantis")).Message);

    private static IEnumerable<string> Next(string cron, string zone, string from, int count)
    {
        var schedule = CronSchedule.Parse(cron, zone);
        var at = DateTime.SpecifyKind(DateTime.Parse(from, CultureInfo.InvariantCulture), DateTimeKind.Utc);
        for (var i = 0; i < count; i++)
        {
            at = schedule.Next(at)!.Value;
            yield return at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }
    }
}
