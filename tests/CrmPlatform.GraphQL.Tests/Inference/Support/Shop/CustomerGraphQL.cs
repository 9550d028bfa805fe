using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

[QueryType]
public static class CustomerQueries
{
    /// <summary>The customers.</summary>
    [UsePaging(DefaultPageSize = 5, MaxPageSize = 50)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Customer> GetCustomers(ShopContext db) => db.Customers;

    [UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer([ID("Customer")] Guid id, ShopContext db) => db.Customers.Where(c => c.Id == id);

    [UsePaging]
    [UseFiltering]
    public static IQueryable<Customer> GetNewest(ShopContext db) => db.Customers.OrderByDescending(c => c.City).ThenBy(c => c.Name);
}

[QueryType]
public static class LatestQueries
{
    [UsePaging]
    public static IQueryable<Customer> GetFirstThree(ShopContext db) => db.Customers.OrderByDescending(c => c.Name).Take(3);

    [UsePaging]
    public static IQueryable<Customer> GetLocals(ShopContext db) => db.Customers.OrderByDescending(c => c.Name).Where(c => c.City != null);
}

[ObjectType<Customer>(Ignore = [nameof(Customer.ReferredById)])]
public static class CustomerType
{
    [NodeResolver]
    public static IQueryable<Customer> GetNodes(ShopContext db) => db.Customers;

    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Customer.ReferredById))]
    [UseFirstOrDefault]
    public static IQueryable<Customer> GetReferredBy(ShopContext db) => db.Customers;

    /// <summary>How a letter begins.</summary>
    /// <param name="word">The first word.</param>
    public static string Greeting([Parent(nameof(Customer.Name))] Customer customer, string word = "Dear") => $"{word} {customer.Name}";
}

[MutationType]
public static class CustomerMutations
{
    public static async Task<Customer> CreateCustomerAsync(string name, string? city, ShopContext db, CancellationToken cancellation, CustomerTier tier = CustomerTier.Standard)
    {
        if (name.Length == 0)
        {
            throw new InvalidInputException("name", "The name is empty. Give one.");
        }

        var customer = new Customer(name, city, tier);
        db.Customers.Add(customer);
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        return customer;
    }

    public static async Task RenameCustomerAsync([ID("Customer")] Guid id, Optional<string> name, ShopContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.FindAsync([id], cancellation) ?? throw new NotFoundException("Customer", id);
        customer.Rename(name.HasValue ? name.Value! : "Nobody");
    }

    public static Customer BreakCustomer() => throw new InvalidOperationException("Secret.");
}
