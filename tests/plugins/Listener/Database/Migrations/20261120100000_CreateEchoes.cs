using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Listener.Database.Migrations;

/// <summary>Creates the tables of echoes and faults.</summary>
[DbContext(typeof(ListenerDbContext))]
[Migration("20261120100000_CreateEchoes")]
public sealed class CreateEchoes : ModuleMigration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("test_listener");
        migrationBuilder.CreateTable(
            "echoes",
            schema: "test_listener",
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                remark_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 400),
            },
            constraints: t => t.PrimaryKey("pk_echoes", r => r.id));
        migrationBuilder.CreateTable(
            "faults",
            schema: "test_listener",
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
