using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>Says for whom contacts speak.</summary>
internal static class ContactRepresentation
{
    /// <summary>Refuses a contact that speaks neither as its own nor by affiliation for the customer.</summary>
    public static async Task<Contact> MustSpeakForAsync(this CustomersDbContext db, Guid contactId, Guid customerId, CancellationToken cancellation)
    {
        var contact = await db.Contacts.MustFindAsync(contactId, cancellation);
        if (contact.CustomerId != customerId && !await db.Affiliations.AnyAsync(f => f.ContactId == contactId && f.CustomerId == customerId, cancellation))
        {
            Sdk.Rules.Check(new ContactMustBelongToCustomer(contact.CustomerId, customerId));
        }

        return contact;
    }
}
