using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>Walks from a customer to the customers above it.</summary>
internal static class CustomerHierarchy
{
    /// <summary>The customer, its parent, and so on up to the top; empty when there is no such customer.</summary>
    public static async Task<IReadOnlyList<Guid>> UpwardAsync(this CustomersDbContext db, Guid customerId, CancellationToken cancellation)
    {
        var found = new List<Guid>();
        Guid? next = customerId;

        // Two moves at the same time could close a circle that neither saw: the walk ends where it meets itself.
        while (next is { } id && !found.Contains(id))
        {
            var step = await db.Customers.Where(c => c.Id == id).Select(c => new { c.ParentId }).FirstOrDefaultAsync(cancellation);
            if (step is not null)
            {
                found.Add(id);
            }

            next = step?.ParentId;
        }

        return found;
    }
}
