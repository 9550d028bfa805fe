using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a customer leads to.</summary>
[ObjectType<Customer>(Ignore = [nameof(Customer.ParentId), nameof(Customer.PrimaryContactId), nameof(Customer.LifecycleBeforeArchive)])]
[Authorize(CustomersPermissions.Read)]
public static class CustomerType
{
    /// <summary>The customers with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Customer> GetCustomers(CustomersDbContext db) => db.Customers;

    /// <summary>The customer that this one belongs to.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Customer.ParentId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetParent(CustomersDbContext db) => db.Customers;

    /// <summary>The customers that belong to this one.</summary>
    [BatchBy(nameof(Customer.ParentId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Customer> GetChildren(CustomersDbContext db) => db.Customers;

    /// <summary>The contact to turn to first.</summary>
    [BatchBy(nameof(Contact.Id), ParentKey = nameof(Customer.PrimaryContactId)), UseFirstOrDefault]
    public static IQueryable<Contact> GetPrimaryContact(CustomersDbContext db) => db.Contacts;

    /// <summary>The persons who speak for the customer.</summary>
    [BatchBy(nameof(Contact.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Contact> GetContacts(CustomersDbContext db) => db.Contacts;

    /// <summary>The customer's own addresses, without those of its contacts.</summary>
    [BatchBy(nameof(ContactPoint.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ContactPoint> GetContactPoints(CustomersDbContext db) => db.ContactPoints.Where(p => p.ContactId == null);

    /// <summary>The talks with the customer, the latest first.</summary>
    [BatchBy(nameof(Communication.CustomerId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Communication> GetCommunications(CustomersDbContext db) =>
        db.Communications.OrderByDescending(c => c.OccurredAt);

    /// <summary>Everything that happened with the customer in all modules, the latest first.</summary>
    [BatchBy(nameof(TimelineEntry.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<TimelineEntry> GetTimeline(CustomersDbContext db) =>
        db.TimelineEntries.OrderByDescending(e => e.OccurredAt);
}
