using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a timeline entry leads to.</summary>
[ObjectType<TimelineEntry>(Ignore = [nameof(TimelineEntry.CustomerId), nameof(TimelineEntry.AboutId), nameof(TimelineEntry.EventId)])]
[Authorize(CustomersPermissions.Read)]
public static class TimelineEntryType
{
    /// <summary>The timeline entries with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<TimelineEntry> GetTimelineEntries(CustomersDbContext db) => db.TimelineEntries;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(TimelineEntry.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}
