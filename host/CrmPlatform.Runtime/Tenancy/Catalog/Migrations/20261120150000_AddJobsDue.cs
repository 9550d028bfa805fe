using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Tenancy.Catalog.Migrations;

/// <summary>Lets the catalog say which tenants have a job that is due.</summary>
[DbContext(typeof(CatalogDbContext))]
[Migration("20261120150000_AddJobsDue")]
public sealed class AddJobsDue : ModuleMigration
{
    private const string Schema = "crm_catalog";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("jobs_due_at", "tenants", schema: Schema, nullable: true);
        migrationBuilder.AddColumn<string>("jobs_of", "tenants", schema: Schema, maxLength: 64, nullable: true);
        migrationBuilder.CreateIndex("ix_tenants_jobs_due_at", "tenants", "jobs_due_at", Schema);
    }
}
