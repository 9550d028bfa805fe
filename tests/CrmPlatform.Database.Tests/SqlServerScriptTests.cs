using CrmPlatform.Database.SqlServer;
using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Database.Tests.Support;
using CrmPlatform.Runtime.Database;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Database.Tests;

public sealed class SqlServerScriptTests
{
    [Fact]
    public void Script_Library_HasNativeTypesAndIsUnderstood()
    {
        var script = Script(LibraryDbContext.ModuleId, typeof(LibraryDbContext));

        Assert.Contains("[id] uniqueidentifier NOT NULL", script);
        Assert.Contains("[title] nvarchar(200) NOT NULL", script);
        Assert.Contains("ALTER COLUMN [title] nvarchar(300) NOT NULL", script);
        Assert.Contains("[rating] decimal(9,6) NOT NULL", script);
        Assert.Contains("[price_amount] decimal(19,4) NOT NULL", script);
        Assert.Contains("[bought_at] datetime2 NOT NULL", script);
        Assert.Contains("[number] bigint NOT NULL IDENTITY", script);
        Assert.Contains("ALTER COLUMN [pages] bigint NOT NULL", script);
        Assert.Empty(TransactSql.ErrorsOf(script));
    }

    [Fact]
    public void Script_UniqueIndexOnNullableColumn_LetsManyNullsIn()
    {
        var script = Script(LibraryDbContext.ModuleId, typeof(LibraryDbContext));

        Assert.Contains("CREATE UNIQUE INDEX [ix_books_isbn] ON [acme_library].[books] ([isbn]) WHERE [isbn] IS NOT NULL;", script);
        Assert.Contains("CREATE UNIQUE INDEX [ix_shelves_name] ON [acme_library].[shelves] ([name]);", script);
    }

    [Fact]
    public void Script_Platform_IsUnderstood()
    {
        var script = Script(PlatformDbContext.ModuleId, typeof(PlatformDbContext));

        Assert.Contains("[sequence] bigint NOT NULL IDENTITY", script);
        Assert.Contains("CREATE INDEX [ix_outbox_waiting] ON [crm_platform].[outbox] ([sequence]) WHERE delivered_at IS NULL;", script);
        Assert.Empty(TransactSql.ErrorsOf(script));
    }

    [Fact]
    public void ErrorsOf_WrongStatement_NamesTheLine() =>
        Assert.StartsWith("line 2, column 8: ", Assert.Single(TransactSql.ErrorsOf("SELECT 1;\nCREATE TALE x (id int);")));

    private static string Script(string module, Type context)
    {
        using var factory = ModuleDatabaseFactory.Create(module, context, new SqlServerProvider(), NullLoggerFactory.Instance);
        return TenantMigrator.GenerateScript(factory);
    }
}
