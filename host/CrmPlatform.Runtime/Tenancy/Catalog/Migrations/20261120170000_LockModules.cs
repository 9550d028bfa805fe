using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Tenancy.Catalog.Migrations;

/// <summary>Lets the catalog say which content of each version a tenant runs.</summary>
[DbContext(typeof(CatalogDbContext))]
[Migration("20261120170000_LockModules")]
public sealed class LockModules : ModuleMigration
{
    private const string Schema = "crm_catalog";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("hash", "tenant_modules", schema: Schema, maxLength: 64, nullable: true);
        migrationBuilder.AddColumn<string>("sdk", "tenant_modules", schema: Schema, maxLength: 100, nullable: true);
        migrationBuilder.AddColumn<string>("previous_hash", "tenant_modules", schema: Schema, maxLength: 64, nullable: true);
    }
}
