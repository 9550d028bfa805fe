using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Counter.Database.Migrations;

[DbContext(typeof(CounterDbContext))]
[Migration("20261120100000_CreateNumbers")]
internal sealed class CreateNumbers : ModuleMigration
{
    private const string Schema = "test_counter";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(Schema);
        migrationBuilder.CreateTable(
            "numbers",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                value = t.Column<int>(),
                owner = t.Column<string>(maxLength: 200),
            },
            constraints: t => t.PrimaryKey("pk_numbers", r => r.id));
        migrationBuilder.CreateTable(
            "holds",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_holds", r => r.id));
    }
}
