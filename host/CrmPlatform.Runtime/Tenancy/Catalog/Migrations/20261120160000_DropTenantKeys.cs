using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Tenancy.Catalog.Migrations;

/// <summary>Takes the keys out of the catalog: those of a tenant stand in its own database, with its users.</summary>
[DbContext(typeof(CatalogDbContext))]
[Migration("20261120160000_DropTenantKeys")]
public sealed class DropTenantKeys : ModuleMigration
{
    /// <inheritdoc/>
    public override MigrationPhase Phase => MigrationPhase.Contract;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("tenant_keys", "crm_catalog");
}
