using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds contacts.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class ContactQueries
{
    /// <summary>One contact.</summary>
    /// <param name="id">The contact.</param>
    [UseFirstOrDefault]
    public static IQueryable<Contact> GetContact([ID("Contact")] Guid id, CustomersDbContext db) =>
        db.Contacts.Where(c => c.Id == id);

    /// <summary>The contacts of all customers.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Contact> GetContacts(CustomersDbContext db) => db.Contacts;
}
