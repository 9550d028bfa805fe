using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Creates and changes the persons who speak for customers.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class ContactMutations
{
    /// <summary>Creates a contact; a customer's first one becomes its primary contact.</summary>
    public static async Task<Contact> CreateContactAsync(CreateContactInput input, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(input.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var contact = new Contact(customer.Id, new ContactProfile(input.Name, input.Title, input.Role, input.BirthDate));
        db.Contacts.Add(contact);
        var book = new ContactBook(customer.Id, contact.Id, []);
        if (book.SetPrimary(ContactPointKind.Email, input.Email) is { } mail)
        {
            db.ContactPoints.Add(mail);
        }

        if (book.SetPrimary(ContactPointKind.Phone, input.Phone) is { } number)
        {
            db.ContactPoints.Add(number);
        }

        contact.Reach(book);
        if (customer.PrimaryContactId is null || input.Primary is true)
        {
            customer.SetPrimaryContact(contact);
        }

        db.Publish(new ContactAdded(contact.Id, customer.Id, contact.Name));
        return contact;
    }

    /// <summary>Changes what is given of a contact, and leaves the rest as it is.</summary>
    /// <param name="id">The contact.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="title">The person's title, such as Dr.</param>
    /// <param name="role">What the person does at the customer.</param>
    /// <param name="birthDate">The person's birthday.</param>
    public static async Task<Contact> UpdateContactAsync(
        [ID("Contact")] Guid id,
        int? version,
        Optional<string> name,
        Optional<string?> title,
        Optional<string?> role,
        Optional<DateOnly?> birthDate,
        CustomersDbContext db,
        CancellationToken cancellation)
    {
        var contact = await db.Contacts.MustFindAsync(id, cancellation);
        contact.MustHaveVersion(version);
        var customer = await db.Customers.MustFindAsync(contact.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        contact.Describe(new ContactProfile(
            name.Or(contact.Name), title.Or(contact.Title), role.Or(contact.Role), birthDate.Or(contact.BirthDate)));
        return contact;
    }

    /// <summary>Makes a contact the one to turn to first.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="contactId">The contact.</param>
    public static async Task<Customer> SetPrimaryContactAsync(
        [ID("Customer")] Guid customerId, [ID("Contact")] Guid contactId, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(customerId, cancellation);
        if (await db.Affiliations.FirstOrDefaultAsync(f => f.ContactId == contactId && f.CustomerId == customerId, cancellation) is { } affiliation)
        {
            customer.SetPrimaryContact(affiliation);
        }
        else
        {
            customer.SetPrimaryContact(await db.Contacts.MustFindAsync(contactId, cancellation));
        }

        return customer;
    }
}
