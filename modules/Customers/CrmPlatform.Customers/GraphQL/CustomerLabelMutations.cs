using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Marks customers with words, and gives them into the care of teams.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class CustomerLabelMutations
{
    /// <summary>Marks a customer with words; those that it has already stay.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="tags">The words.</param>
    public static async Task<Customer> AddCustomerTagsAsync(
        [ID("Customer")] Guid customerId, IReadOnlyList<string> tags, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await ChangeableAsync(customerId, db, cancellation);
        var names = CustomerTag.Normalize(tags);
        var known = await db.Tags.Where(t => t.CustomerId == customerId && names.Contains(t.Name)).Select(t => t.Name).ToListAsync(cancellation);
        db.Tags.AddRange(names.Except(known).Select(n => new CustomerTag(customerId, n)));
        return customer;
    }

    /// <summary>Takes words off a customer; those that it does not have are left out.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="tags">The words.</param>
    public static async Task<Customer> RemoveCustomerTagsAsync(
        [ID("Customer")] Guid customerId, IReadOnlyList<string> tags, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await ChangeableAsync(customerId, db, cancellation);
        var names = CustomerTag.Normalize(tags);
        db.Tags.RemoveRange(await db.Tags.Where(t => t.CustomerId == customerId && names.Contains(t.Name)).ToListAsync(cancellation));
        return customer;
    }

    /// <summary>Gives a customer into the care of teams, besides those that it has.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="teams">The teams' names.</param>
    public static async Task<Customer> AddCustomerTeamsAsync(
        [ID("Customer")] Guid customerId, IReadOnlyList<string> teams, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await ChangeableAsync(customerId, db, cancellation);
        var names = CustomerTeam.Normalize(teams);
        var known = await db.Teams.Where(t => t.CustomerId == customerId && names.Contains(t.Name)).Select(t => t.Name).ToListAsync(cancellation);
        db.Teams.AddRange(names.Except(known).Select(n => new CustomerTeam(customerId, n)));
        return customer;
    }

    /// <summary>Takes a customer out of the care of teams.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="teams">The teams' names.</param>
    public static async Task<Customer> RemoveCustomerTeamsAsync(
        [ID("Customer")] Guid customerId, IReadOnlyList<string> teams, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await ChangeableAsync(customerId, db, cancellation);
        var names = CustomerTeam.Normalize(teams);
        db.Teams.RemoveRange(await db.Teams.Where(t => t.CustomerId == customerId && names.Contains(t.Name)).ToListAsync(cancellation));
        return customer;
    }

    private static async Task<Customer> ChangeableAsync(Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(id, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        return customer;
    }
}
