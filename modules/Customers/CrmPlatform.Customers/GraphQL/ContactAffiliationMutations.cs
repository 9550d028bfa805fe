using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Lets contacts speak for further customers.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class ContactAffiliationMutations
{
    /// <summary>Lets a contact also speak for another customer than its own.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="role">What the person does there, such as adviser.</param>
    /// <param name="primary">Whether it becomes the contact to turn to first. Default: when the customer has none.</param>
    public static async Task<ContactAffiliation> AddContactAffiliationAsync(
        [ID("Contact")] Guid contactId, [ID("Customer")] Guid customerId, string? role, bool? primary, CustomersDbContext db, CancellationToken cancellation)
    {
        var contact = await db.Contacts.MustFindAsync(contactId, cancellation);
        var customer = await db.Customers.MustFindAsync(customerId, cancellation);
        var isKnown = contact.CustomerId == customerId || await db.Affiliations.AnyAsync(f => f.ContactId == contactId && f.CustomerId == customerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle), new AffiliationMustBeNew(isKnown));
        var affiliation = new ContactAffiliation(contactId, customerId, role);
        db.Affiliations.Add(affiliation);
        if (primary is true || customer.PrimaryContactId is null)
        {
            customer.SetPrimaryContact(affiliation);
        }

        return affiliation;
    }

    /// <summary>Changes what a contact does at a further customer.</summary>
    /// <param name="id">The affiliation.</param>
    /// <param name="role">What the person does there; null for nothing in particular.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<ContactAffiliation> UpdateContactAffiliationAsync(
        [ID("ContactAffiliation")] Guid id, string? role, int? version, CustomersDbContext db, CancellationToken cancellation)
    {
        var affiliation = await db.Affiliations.MustFindAsync(id, cancellation);
        affiliation.MustHaveVersion(version);
        affiliation.ActAs(role);
        return affiliation;
    }

    /// <summary>Ends that a contact speaks for a further customer.</summary>
    /// <param name="id">The affiliation.</param>
    public static async Task<Customer> RemoveContactAffiliationAsync([ID("ContactAffiliation")] Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var affiliation = await db.Affiliations.MustFindAsync(id, cancellation);
        var customer = await db.Customers.MustFindAsync(affiliation.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle), new AffiliationMustNotBePrimary(customer.PrimaryContactId == affiliation.ContactId));
        db.Affiliations.Remove(affiliation);
        return customer;
    }
}
