using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Adds and changes the addresses of customers and contacts.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class ContactPointMutations
{
    /// <summary>Adds an address to a customer, or to a contact: name one of the two.</summary>
    public static async Task<ContactPoint> AddContactPointAsync(AddContactPointInput input, CustomersDbContext db, CancellationToken cancellation)
    {
        if (input.CustomerId is null == input.ContactId is null)
        {
            throw new InvalidInputException("customerId", "An address belongs to a customer or to a contact. Give either 'customerId' or 'contactId'.");
        }

        var contact = input.ContactId is { } key ? await db.Contacts.MustFindAsync(key, cancellation) : null;
        var customer = await db.Customers.MustFindAsync(contact?.CustomerId ?? input.CustomerId.GetValueOrDefault(), cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var book = await db.ContactBookAsync(customer.Id, input.ContactId, cancellation);
        var point = book.Add(input.Kind, input.Value, input.Type ?? ContactPointType.Work, input.Primary is true);
        db.ContactPoints.Add(point);
        Keep(book, customer, contact);
        return point;
    }

    /// <summary>Notes what an address is used for, whether it works, and whether its owner may be reached there.</summary>
    /// <param name="id">The address.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="type">What it is used for.</param>
    /// <param name="invalid">Whether it was found not to work.</param>
    /// <param name="invalidReason">Why it does not work. Default: somebody said so.</param>
    /// <param name="optedOut">Whether its owner does not want to be reached there.</param>
    /// <param name="optOutReason">Why its owner must not be reached there. Default: one of us noted it.</param>
    public static async Task<ContactPoint> UpdateContactPointAsync(
        [ID("ContactPoint")] Guid id,
        int? version,
        Optional<ContactPointType> type,
        Optional<bool> invalid,
        InvalidReason? invalidReason,
        Optional<bool> optedOut,
        OptOutReason? optOutReason,
        CustomersDbContext db,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var point = await db.ContactPoints.MustFindAsync(id, cancellation);
        point.MustHaveVersion(version);
        var customer = await db.Customers.MustFindAsync(point.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        point.UseFor(type.Or(point.Type));
        point.Mark(
            invalid.Or(point.Invalid || invalidReason is not null) ? invalidReason ?? point.InvalidReason ?? InvalidReason.Reported : null,
            optedOut.Or(point.OptedOut || optOutReason is not null) ? optOutReason ?? point.OptOutReason ?? OptOutReason.Manual : null,
            clock.GetUtcNow().UtcDateTime);
        return point;
    }

    /// <summary>Makes an address the first one of its kind to use.</summary>
    /// <param name="id">The address.</param>
    public static async Task<ContactPoint> SetPrimaryContactPointAsync([ID("ContactPoint")] Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var point = await db.ContactPoints.MustFindAsync(id, cancellation);
        var customer = await db.Customers.MustFindAsync(point.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var contact = point.ContactId is { } key ? await db.Contacts.MustFindAsync(key, cancellation) : null;
        var book = await db.ContactBookAsync(point.CustomerId, point.ContactId, cancellation);
        book.MakePrimary(point);
        Keep(book, customer, contact);
        return point;
    }

    private static void Keep(ContactBook book, Customer customer, Contact? contact)
    {
        if (contact is null)
        {
            customer.Reach(book);
        }
        else
        {
            contact.Reach(book);
        }
    }
}
