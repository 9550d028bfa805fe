using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BrokenMigration.Database.Migrations;

/// <summary>Makes a table and then sends a statement that no database takes.</summary>
[DbContext(typeof(BrokenMigrationDbContext))]
[Migration("20261120100000_CreateLedger")]
public sealed class M0001_CreateLedger : ModuleMigration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("test_broken_migration");
        migrationBuilder.CreateTable(
            "ledger",
            schema: "test_broken_migration",
            columns: t => new { id = t.Column<Guid>() },
            constraints: t => t.PrimaryKey("pk_ledger", r => r.id));
        migrationBuilder.Sql("THIS IS NOT SQL");
    }
}
