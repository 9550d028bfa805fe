using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Dates;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Notes the days of customers that somebody wants to be reminded of.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class ImportantDateMutations
{
    /// <summary>Notes a day of a customer.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="title">What day it is, such as the end of the contract.</param>
    /// <param name="day">The day, the first time.</param>
    /// <param name="recurrence">How often it comes back. Default: never.</param>
    /// <param name="remindDaysBefore">How many days before somebody is reminded. Default: on the day.</param>
    public static async Task<ImportantDate> AddImportantDateAsync(
        [ID("Customer")] Guid customerId, string title, DateOnly day, DateRecurrence? recurrence, int? remindDaysBefore, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(customerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var date = new ImportantDate(customerId, new DateDetails(title, day, recurrence ?? DateRecurrence.Never, remindDaysBefore ?? 0), Today(clock));
        db.ImportantDates.Add(date);
        return date;
    }

    /// <summary>Changes what is given of a day, and leaves the rest as it is.</summary>
    /// <param name="id">The day.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="title">What day it is.</param>
    /// <param name="day">The day, the first time.</param>
    /// <param name="recurrence">How often it comes back.</param>
    /// <param name="remindDaysBefore">How many days before somebody is reminded.</param>
    public static async Task<ImportantDate> UpdateImportantDateAsync(
        [ID("ImportantDate")] Guid id, int? version, Optional<string> title, DateOnly? day, DateRecurrence? recurrence, int? remindDaysBefore, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var date = await db.ImportantDates.MustFindAsync(id, cancellation);
        date.MustHaveVersion(version);
        date.Describe(
            new DateDetails(title.Or(date.Title), day ?? date.Day ?? Today(clock), recurrence ?? date.Recurrence, remindDaysBefore ?? date.RemindDaysBefore), Today(clock));
        return date;
    }

    /// <summary>Forgets a day.</summary>
    /// <param name="id">The day.</param>
    public static async Task RemoveImportantDateAsync([ID("ImportantDate")] Guid id, CustomersDbContext db, CancellationToken cancellation) =>
        db.ImportantDates.Remove(await db.ImportantDates.MustFindAsync(id, cancellation));

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
