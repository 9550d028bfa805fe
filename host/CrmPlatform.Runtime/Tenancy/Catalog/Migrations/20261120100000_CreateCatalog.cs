using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Tenancy.Catalog.Migrations;

/// <summary>Creates the tables of tenants, their modules and their keys.</summary>
[DbContext(typeof(CatalogDbContext))]
[Migration("20261120100000_CreateCatalog")]
public sealed class CreateCatalog : ModuleMigration
{
    private const string Schema = "crm_catalog";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(Schema);
        migrationBuilder.CreateTable(
            "tenants",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<string>(maxLength: 40),
                state = t.Column<string>(maxLength: 40),
                provider = t.Column<string>(maxLength: 20),
                server = t.Column<string>(maxLength: 100),
                database = t.Column<string>(maxLength: 63),
                created_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_tenants", r => r.id));
        migrationBuilder.CreateTable(
            "tenant_modules",
            schema: Schema,
            columns: t => new
            {
                tenant_id = t.Column<string>(maxLength: 40),
                module_id = t.Column<string>(maxLength: 100),
                version = t.Column<string>(maxLength: 100, nullable: true),
                left_out = t.Column<string>(maxLength: 2000, nullable: true),
                decided_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_tenant_modules", r => new { r.tenant_id, r.module_id });
                t.ForeignKey("fk_tenant_modules_tenant_id", r => r.tenant_id, "tenants", "id", Schema);
            });
        migrationBuilder.CreateTable(
            "tenant_keys",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<string>(maxLength: 32),
                tenant_id = t.Column<string>(maxLength: 40),
                hash = t.Column<string>(maxLength: 64),
                created_at = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_tenant_keys", r => r.id);
                t.ForeignKey("fk_tenant_keys_tenant_id", r => r.tenant_id, "tenants", "id", Schema);
            });
        migrationBuilder.CreateIndex("ix_tenant_keys_tenant_id", "tenant_keys", "tenant_id", Schema);
    }
}
