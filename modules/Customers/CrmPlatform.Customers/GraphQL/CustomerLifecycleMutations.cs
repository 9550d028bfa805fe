using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Moves customers through their life.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class CustomerLifecycleMutations
{
    /// <summary>Takes the next step of a customer's life.</summary>
    /// <param name="id">The customer.</param>
    /// <param name="lifecycle">The next state.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static Task<Customer> ChangeCustomerLifecycleAsync(
        [ID("Customer")] Guid id, CustomerLifecycle lifecycle, int? version, CustomersDbContext db, CancellationToken cancellation) =>
        MoveAsync(id, version, c => c.ChangeLifecycle(lifecycle), db, cancellation);

    /// <summary>Puts a customer out of sight; nothing of it can be changed until it is restored.</summary>
    /// <param name="id">The customer.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    [Authorize(CustomersPermissions.Archive)]
    public static Task<Customer> ArchiveCustomerAsync([ID("Customer")] Guid id, int? version, CustomersDbContext db, CancellationToken cancellation) =>
        MoveAsync(id, version, c => c.Archive(), db, cancellation);

    /// <summary>Brings an archived customer back to where it stood.</summary>
    /// <param name="id">The customer.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    [Authorize(CustomersPermissions.Archive)]
    public static Task<Customer> RestoreCustomerAsync([ID("Customer")] Guid id, int? version, CustomersDbContext db, CancellationToken cancellation) =>
        MoveAsync(id, version, c => c.Restore(), db, cancellation);

    private static async Task<Customer> MoveAsync(Guid id, int? version, Action<Customer> move, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(id, cancellation);
        customer.MustHaveVersion(version);
        var before = customer.Lifecycle;
        move(customer);
        db.Publish(new LifecycleChanged(customer.Id, Name(before), Name(customer.Lifecycle)));
        return customer;
    }

    private static string Name(CustomerLifecycle lifecycle) => EnumNames.ToGraphQL(lifecycle.ToString());
}
