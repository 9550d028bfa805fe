using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a contact point leads to.</summary>
[ObjectType<ContactPoint>(Ignore = [nameof(ContactPoint.CustomerId), nameof(ContactPoint.ContactId)])]
[Authorize(CustomersPermissions.Read)]
public static class ContactPointObjectType
{
    /// <summary>The contact points with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<ContactPoint> GetContactPoints(CustomersDbContext db) => db.ContactPoints;

    /// <summary>The customer that it belongs to, itself or by one of its contacts.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(ContactPoint.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;

    /// <summary>The contact that it belongs to; null for the customer itself.</summary>
    [BatchBy(nameof(Contact.Id), ParentKey = nameof(ContactPoint.ContactId)), UseFirstOrDefault]
    public static IQueryable<Contact> GetContact(CustomersDbContext db) => db.Contacts;
}
