using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Tenancy.Catalog.Migrations;

/// <summary>Keeps the keys of tenants, and who was erased.</summary>
[DbContext(typeof(CatalogDbContext))]
[Migration("20261120180000_AddSecrets")]
public sealed class AddSecrets : ModuleMigration
{
    private const string Schema = "crm_catalog";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "tenant_secrets",
            schema: Schema,
            columns: table => new
            {
                tenant_id = table.Column<string>(maxLength: 40, nullable: false),
                purpose = table.Column<string>(maxLength: 20, nullable: false),
                version = table.Column<int>(nullable: false),
                wrapped = table.Column<byte[]>(maxLength: 100, nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_tenant_secrets", x => new { x.tenant_id, x.purpose, x.version }));
        migrationBuilder.CreateTable(
            name: "erasures",
            schema: Schema,
            columns: table => new
            {
                tenant_id = table.Column<string>(maxLength: 40, nullable: false),
                subject = table.Column<Guid>(nullable: false),
                erased_at = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_erasures", x => new { x.tenant_id, x.subject }));
    }
}
