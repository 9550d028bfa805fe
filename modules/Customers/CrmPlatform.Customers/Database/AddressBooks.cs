using CrmPlatform.Customers.Domain.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>Loads the postal addresses of one customer.</summary>
internal static class AddressBooks
{
    /// <summary>The postal addresses of the customer.</summary>
    public static async Task<AddressBook> AddressBookAsync(this CustomersDbContext db, Guid customerId, CancellationToken cancellation) =>
        new(customerId, await db.Addresses.Where(a => a.CustomerId == customerId).OrderBy(a => a.Id).ToListAsync(cancellation));
}
