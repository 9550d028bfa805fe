using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What an affiliation leads to.</summary>
[ObjectType<ContactAffiliation>(Ignore = [nameof(ContactAffiliation.CustomerId), nameof(ContactAffiliation.ContactId)])]
[Authorize(CustomersPermissions.Read)]
public static class ContactAffiliationType
{
    /// <summary>The affiliations with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<ContactAffiliation> GetAffiliations(CustomersDbContext db) => db.Affiliations;

    /// <summary>The contact; null when the caller does not see the customer that it belongs to.</summary>
    [BatchBy(nameof(Contact.Id), ParentKey = nameof(ContactAffiliation.ContactId)), UseFirstOrDefault]
    public static IQueryable<Contact> GetContact(CustomersDbContext db) => db.Contacts;

    /// <summary>The further customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(ContactAffiliation.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}
