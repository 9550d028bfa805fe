using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Database.Tests.Support;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Events;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Database.Tests;

public sealed class TenantSessionTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Commit_ChangesOfTwoModules_AreSeenByAnotherSession(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var writer = tenant.Begin();
        await using var reader = tenant.Begin();

        await writer.Session.BeginAsync(default);
        writer.Library.Add(new Shelf("A"));
        writer.Platform.Publish(new ShelfAdded("A"));
        Assert.Equal(0, await reader.Library.Shelves.CountAsync());
        await writer.Session.CommitAsync(default);

        Assert.Equal(1, await reader.Library.Shelves.CountAsync());
        Assert.Equal("library.shelf-added", (await reader.Platform.Outbox.SingleAsync()).Name);
        Assert.True(writer.Session.HasPublished);
        Assert.Same(writer.Library.Database.GetDbConnection(), writer.Platform.Database.GetDbConnection());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Rollback_SavedAndUnsavedChanges_AreBothForgotten(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();

        await session.Session.BeginAsync(default);
        session.Library.Add(new Shelf("Saved"));
        await session.Library.SaveChangesAsync();
        session.Library.Add(new Shelf("Unsaved"));
        await session.Session.RollbackAsync();
        await session.ChangeAsync(db => db.Add(new Shelf("Next")));

        Assert.Equal(["Next"], await session.Library.Shelves.Select(s => s.Name).ToListAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Commit_DryRun_ChangesNothing(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        session.Session.IsDryRun = true;

        await session.ChangeAsync(db => db.Add(new Shelf("A")));

        Assert.Equal(0, await session.Library.Shelves.CountAsync());
        Assert.False(session.Session.HasPublished);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Commit_InnerUnitOfWork_WaitsForTheOuterOne(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        await using var reader = tenant.Begin();

        await session.Session.BeginAsync(default);
        await session.ChangeAsync(db => db.Add(new Shelf("Inner")));
        Assert.Equal(0, await reader.Library.Shelves.CountAsync());
        await session.Session.CommitAsync(default);

        Assert.Equal(1, await reader.Library.Shelves.CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Commit_AfterAnInnerRollback_IsRefused(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        await session.Session.BeginAsync(default);
        await session.Session.BeginAsync(default);
        session.Library.Add(new Shelf("Inner"));
        await session.Session.RollbackAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => session.Session.CommitAsync(default));
        await session.Session.RollbackAsync();

        Assert.Equal("CRM3007 The change was not saved: a part of it was rolled back. Roll back the whole and repeat it.", refusal.Message);
        Assert.False(session.Session.InUnitOfWork);
        Assert.Equal(0, await session.Library.Shelves.CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Save_OutsideAUnitOfWork_IsRefused(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        session.Library.Add(new Shelf("A"));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => session.Library.SaveChangesAsync());

        Assert.Equal(
            "CRM3005 'LibraryDbContext' has changes to save, but no unit of work runs: queries do not write. Make the change in a mutation, an event handler or a job.",
            refusal.Message);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task StatementCount_TwoQueriesOfTwoModules_IsTwo(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();

        await session.Library.Shelves.ToListAsync();
        await session.Platform.Outbox.CountAsync();

        Assert.Equal(2, session.Session.StatementCount);
    }

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

    [Event("library.shelf-added", 1)]
    private sealed record ShelfAdded(string Name);
}
