using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Database.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Database.Tests;

public sealed class TenantWritersTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Save_RecordChangedBySomebodyElse_IsAConflict(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var first = tenant.Begin();
        await using var second = tenant.Begin();
        await first.ChangeAsync(db => db.Add(new Shelf("A")));
        var stale = await second.Library.Shelves.SingleAsync();
        await first.Session.BeginAsync(default);
        (await first.Library.Shelves.SingleAsync()).Rename("B");
        await first.Session.CommitAsync(default);

        await second.Session.BeginAsync(default);
        second.Library.Attach(stale);
        stale.Rename("C");
        await Assert.ThrowsAsync<ConflictException>(() => second.Session.CommitAsync(default));
        await second.Session.RollbackAsync();

        var shelf = await second.Library.Shelves.SingleAsync();
        Assert.Equal(("B", 2), (shelf.Name, shelf.Version));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Save_SecondRowOfAUniqueIndex_IsADuplicate(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        await session.ChangeAsync(db => db.Add(new Shelf("A")));

        var refusal = await Assert.ThrowsAsync<DuplicateException>(() => session.ChangeAsync(db => db.Add(new Shelf("A"))));
        await session.Session.RollbackAsync();

        Assert.Equal("Another 'Shelf' has a value that only one may have, such as its number or key. Change the value, or change the record that has it.", refusal.Message);
        Assert.Equal(1, await session.Library.Shelves.CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Change_EightWritersAtOnce_AllCommit(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await using var session = tenant.Begin();
                await session.ChangeAsync(db => db.Add(new Shelf($"{writer}-{i}")));
            }
        })));

        await using var reader = tenant.Begin();
        Assert.Equal(160, await reader.Library.Shelves.CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Rollback_BrokenConnection_LeavesTheSessionUsable(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        await session.Session.BeginAsync(default);
        await session.Library.Database.GetDbConnection().CloseAsync();

        await session.Session.RollbackAsync();
        await session.ChangeAsync(db => db.Add(new Shelf("A")));

        Assert.Equal(1, await session.Library.Shelves.CountAsync());
    }

    [Fact]
    public async Task Dispose_InTheMiddleOfAUnitOfWork_LetsTheNextWriterIn()
    {
        await using var tenant = await LibraryTenant.CreateAsync("sqlite");
        await using (var abandoned = tenant.Begin())
        {
            await abandoned.Session.BeginAsync(default);
            abandoned.Library.Add(new Shelf("Lost"));
            await abandoned.Library.SaveChangesAsync();
        }

        await using var session = tenant.Begin();
        await session.ChangeAsync(db => db.Add(new Shelf("A"))).WaitAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(["A"], await session.Library.Shelves.Select(s => s.Name).ToListAsync());
    }
}
