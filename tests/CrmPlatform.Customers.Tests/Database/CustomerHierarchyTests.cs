using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Customers.Tests.Database;

public sealed class CustomerHierarchyTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Upward_FromTheBottom_NamesEveryoneAbove(string provider)
    {
        await using var tenant = await ModuleTenant<CustomersDbContext>.CreateAsync("crm.customers", provider);
        var (top, middle, bottom) = (Some.Customer("Top"), Some.Customer("Middle"), Some.Customer("Bottom"));
        middle.MoveBelow([top.Id]);
        bottom.MoveBelow([middle.Id, top.Id]);
        await SaveAsync(tenant, top, middle, bottom);

        var path = await tenant.InAsync(db => db.UpwardAsync(bottom.Id, CancellationToken.None));

        Assert.Equal([bottom.Id, middle.Id, top.Id], path);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Upward_InACircleOfTwoWriters_Ends(string provider)
    {
        await using var tenant = await ModuleTenant<CustomersDbContext>.CreateAsync("crm.customers", provider);
        var (one, other) = (Some.Customer("One"), Some.Customer("Other"));
        await SaveAsync(tenant, one, other);

        // Each writer sees the other customer where it stood before.
        await MoveAsync(tenant, one, other);
        await MoveAsync(tenant, other, one);

        Assert.Equal([one.Id, other.Id], await tenant.InAsync(db => db.UpwardAsync(one.Id, CancellationToken.None)));
    }

    [Fact]
    public async Task Upward_Unknown_IsEmpty()
    {
        await using var tenant = await ModuleTenant<CustomersDbContext>.CreateAsync("crm.customers", "sqlite");

        Assert.Empty(await tenant.InAsync(db => db.UpwardAsync(Guid.CreateVersion7(), CancellationToken.None)));
    }

    private static Task<Guid?> MoveAsync(ModuleTenant<CustomersDbContext> tenant, Customer customer, Customer parent) => tenant.InAsync(async db =>
    {
        var moved = await db.Customers.FindAsync(customer.Id);
        moved!.MoveBelow([parent.Id]);
        return moved.ParentId;
    });

    private static Task<int> SaveAsync(ModuleTenant<CustomersDbContext> tenant, params Customer[] customers) => tenant.InAsync(db =>
    {
        db.Customers.AddRange(customers);
        return db.SaveChangesAsync();
    });
}
