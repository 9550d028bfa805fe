using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Database.Tests.Support;
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
    [OnPostgreSql]
    public async Task Dispose_ModuleRanSqlOfItsOwn_LeavesNothingForTheNext(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        int first;
        await using (var session = tenant.Begin())
        {
            await session.Library.Database.ExecuteSqlRawAsync("SET statement_timeout = 4321; SELECT pg_advisory_lock(7); CREATE TEMP TABLE left_behind (id int)");
            first = await session.Library.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync();
        }

        await using var next = tenant.Begin();
        var left = await next.Library.Database.SqlQueryRaw<string>(
            """
            SELECT pg_backend_pid() || ' ' || current_setting('statement_timeout') || ' ' || (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid())
              || ' ' || coalesce(to_regclass('left_behind')::text, 'nothing') AS "Value"
            """).SingleAsync();

        Assert.Equal($"{first} 0 0 nothing", left);
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

    [Event("library.shelf-added", 1)]
    private sealed record ShelfAdded(string Name);
}
