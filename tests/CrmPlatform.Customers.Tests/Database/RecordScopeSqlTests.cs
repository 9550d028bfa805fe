using CrmPlatform.Customers.Database;
using CrmPlatform.Sdk.Database;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Tests.Database;

/// <summary>What a record scope adds to a statement: nothing for who may see all, and a condition that an index can answer for others.</summary>
public sealed class RecordScopeSqlTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Query_AllRecords_HasNoCondition(string provider)
    {
        var sql = await SqlAsync(provider, null, db => db.Customers);

        Assert.DoesNotContain("WHERE", sql, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Query_RecordsOfATeam_HasOneConditionOnTheOwner(string provider)
    {
        var sql = await SqlAsync(provider, ["anna", "bert"], db => db.Customers);

        Assert.Contains("owner", sql[sql.IndexOf("WHERE", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain(" OR ", sql, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Query_RecordsThatBelongToOthers_AskForTheirOwnerOnce(string provider)
    {
        Assert.DoesNotContain("EXISTS", await SqlAsync(provider, null, db => db.Contacts), StringComparison.Ordinal);

        var sql = await SqlAsync(provider, ["anna"], db => db.Contacts);

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(sql, "EXISTS|IN \\("), m => m.Value == "EXISTS");
        Assert.DoesNotContain(" OR ", sql, StringComparison.Ordinal);
    }

    private static async Task<string> SqlAsync<T>(string provider, string[]? owners, Func<CustomersDbContext, IQueryable<T>> query)
    {
        await using var tenant = await ModuleTenant<CustomersDbContext>.CreateAsync("crm.customers", provider);
        return await tenant.InAsync(db =>
        {
            db.Session = new Scoped(owners);
            return Task.FromResult(query(db).ToQueryString());
        });
    }

    private sealed record Scoped(string[]? Names) : ModuleSession("anna", TimeProvider.System)
    {
        public override RecordAccess AccessTo(string permission) => Names is null ? RecordAccess.All : RecordAccess.OwnedBy(Names);
    }
}
