using CrmPlatform.Customers.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>Loads the contact points of one customer or contact.</summary>
internal static class ContactBooks
{
    /// <summary>The contact points of the customer, or of one of its contacts.</summary>
    public static async Task<ContactBook> ContactBookAsync(this CustomersDbContext db, Guid customerId, Guid? contactId, CancellationToken cancellation)
    {
        var points = await db.ContactPoints.Where(p => p.CustomerId == customerId && p.ContactId == contactId).ToListAsync(cancellation);
        return new ContactBook(customerId, contactId, points);
    }
}
