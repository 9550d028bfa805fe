using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a contact leads to.</summary>
[ObjectType<Contact>(Ignore = [nameof(Contact.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class ContactType
{
    /// <summary>The contacts with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Contact> GetContacts(CustomersDbContext db) => db.Contacts;

    /// <summary>The customer that the contact speaks for.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Contact.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;

    /// <summary>The contact's addresses.</summary>
    [BatchBy(nameof(ContactPoint.ContactId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ContactPoint> GetContactPoints(CustomersDbContext db) => db.ContactPoints;

    /// <summary>The further customers that the contact also speaks for.</summary>
    [BatchBy(nameof(ContactAffiliation.ContactId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ContactAffiliation> GetAffiliations(CustomersDbContext db) => db.Affiliations;

    /// <summary>Everything that happened with the contact in all modules, the latest first.</summary>
    [BatchBy(nameof(TimelineEntry.AboutId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<TimelineEntry> GetTimeline(CustomersDbContext db) =>
        db.TimelineEntries.OrderByDescending(e => e.OccurredAt);

    /// <summary>Whether the contact is the one to turn to first.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<bool>> GetIsPrimaryAsync(
        [Parent(nameof(Contact.Id), nameof(Contact.CustomerId))] IReadOnlyList<Contact> contacts,
        CustomersDbContext db,
        CancellationToken cancellation)
    {
        var customers = contacts.Select(c => c.CustomerId).Distinct().ToArray();
        var primary = await db.Customers
            .Where(c => customers.Contains(c.Id) && c.PrimaryContactId != null)
            .Select(c => c.PrimaryContactId!.Value)
            .ToHashSetAsync(cancellation);
        return [.. contacts.Select(c => primary.Contains(c.Id))];
    }
}
