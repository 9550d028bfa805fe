using CrmPlatform.Customers.Domain.Dates;
using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class ImportantDateTests
{
    [Theory]
    [InlineData("2026-05-10", DateRecurrence.Never, 7, "2026-03-02", "2026-05-03")]
    [InlineData("2026-03-05", DateRecurrence.Never, 7, "2026-03-02", null)]
    [InlineData("2026-03-02", DateRecurrence.Never, 0, "2026-03-02", "2026-03-02")]
    [InlineData("1990-05-10", DateRecurrence.Yearly, 7, "2026-03-02", "2026-05-03")]
    [InlineData("1990-03-05", DateRecurrence.Yearly, 7, "2026-03-02", "2027-02-26")]
    [InlineData("2024-02-29", DateRecurrence.Yearly, 0, "2026-03-02", "2027-02-28")]
    [InlineData("2024-02-29", DateRecurrence.Yearly, 0, "2027-03-01", "2028-02-29")]
    [InlineData("2026-01-31", DateRecurrence.Monthly, 0, "2026-03-02", "2026-03-31")]
    [InlineData("2026-01-31", DateRecurrence.Monthly, 0, "2026-04-01", "2026-04-30")]
    [InlineData("2026-12-31", DateRecurrence.Monthly, 3, "2026-03-02", "2026-12-28")]
    public void RemindOn_FromADay_IsTheNextOne(string day, DateRecurrence recurrence, int before, string today, string? expected)
    {
        var date = new ImportantDate(Guid.NewGuid(), new DateDetails("Day", DateOnly.Parse(day), recurrence, before), DateOnly.Parse(today));

        Assert.Equal(expected, date.RemindOn?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void Remind_EachYear_ComesOncePerYear()
    {
        var date = new ImportantDate(Guid.NewGuid(), new DateDetails("Day", new DateOnly(2020, 3, 10), DateRecurrence.Yearly, 5), new DateOnly(2026, 3, 1));

        var first = date.Remind(new DateOnly(2026, 3, 6));

        Assert.Equal((new DateOnly(2026, 3, 10), new DateOnly(2027, 3, 5)), (first, date.RemindOn));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(367)]
    public void Create_ReminderOutOfBounds_IsRefused(int days) => Assert.Equal(
        $"CUSTOMERS_REMINDER_OUT_OF_BOUNDS The reminder comes {days} days before. Give 0 to 366.",
        Broken.By(() => new ImportantDate(Guid.NewGuid(), new DateDetails("Day", default, DateRecurrence.Never, days), default)));
}
