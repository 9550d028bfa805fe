using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Nightly.Database.Migrations;

[DbContext(typeof(NightlyDbContext))]
[Migration("20261120100000_CreateReports")]
internal sealed class CreateReports : ModuleMigration
{
    private const string Schema = "test_nightly";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(Schema);
        migrationBuilder.CreateTable(
            "reports",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                title = t.Column<string>(maxLength: 100),
            },
            constraints: t => t.PrimaryKey("pk_reports", r => r.id));
        migrationBuilder.CreateTable(
            "faults",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                reason = t.Column<string>(maxLength: 100),
            },
            constraints: t => t.PrimaryKey("pk_faults", r => r.id));
    }
}
