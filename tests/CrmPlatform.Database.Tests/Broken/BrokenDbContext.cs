using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Database.Tests.Broken;

internal sealed class BrokenDbContext(DbContextOptions<BrokenDbContext> options) : ModuleDbContext(options)
{
    public const string ModuleId = "acme.broken";
}

[DbContext(typeof(BrokenDbContext))]
[Migration("20260101000000_Good")]
internal sealed class Good : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("acme_broken");
        migrationBuilder.CreateTable("first", t => new { id = t.Column<Guid>() }, "acme_broken");
    }
}

[DbContext(typeof(BrokenDbContext))]
[Migration("20260101000001_Bad")]
internal sealed class Bad : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("second", t => new { id = t.Column<Guid>() }, "acme_broken");
        migrationBuilder.Sql("SELECT * FROM no_such_table");
    }
}
