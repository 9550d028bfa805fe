using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vault.Database.Migrations;

/// <summary>Creates the table.</summary>
[DbContext(typeof(VaultDbContext))]
[Migration("20261101000000_CreateSecrets")]
public sealed class CreateSecrets : ModuleMigration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("test_vault");
        migrationBuilder.CreateTable(
            "secrets",
            schema: "test_vault",
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                name = t.Column<string>(maxLength: 100),
                text = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_secrets", s => s.id));
    }
}
