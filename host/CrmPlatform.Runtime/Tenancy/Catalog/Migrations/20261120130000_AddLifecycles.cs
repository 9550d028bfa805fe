using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Tenancy.Catalog.Migrations;

/// <summary>Keeps where module versions and tenants' modules are in their lives, the journal of it, and administrators.</summary>
[DbContext(typeof(CatalogDbContext))]
[Migration("20261120130000_AddLifecycles")]
public sealed class AddLifecycles : ModuleMigration
{
    private const string Schema = "crm_catalog";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("ring", "tenants", schema: Schema, maxLength: 40, defaultValue: TenantRow.DefaultRing);

        // What was enabled before there were life cycles serves.
        migrationBuilder.AddColumn<string>("state", "tenant_modules", schema: Schema, maxLength: 40, defaultValue: nameof(TenantModuleState.Active));
        foreach (var column in (string[])["previous_version", "target_version", "step"])
        {
            migrationBuilder.AddColumn<string>(column, "tenant_modules", schema: Schema, maxLength: 100, nullable: true);
        }

        migrationBuilder.AddColumn<DateTime>("rollback_until", "tenant_modules", schema: Schema, nullable: true);
        migrationBuilder.CreateTable(
            "module_versions",
            schema: Schema,
            columns: t => new
            {
                module_id = t.Column<string>(maxLength: 100),
                version = t.Column<string>(maxLength: 100),
                hash = t.Column<string>(maxLength: 64),
                state = t.Column<string>(maxLength: 40),
                reason = t.Column<string>(maxLength: 2000, nullable: true),
                changed_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_module_versions", r => new { r.module_id, r.version, r.hash }));
        migrationBuilder.CreateTable(
            "transitions",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                tenant_id = t.Column<string>(maxLength: 40, nullable: true),
                module_id = t.Column<string>(maxLength: 100),
                version = t.Column<string>(maxLength: 100, nullable: true),
                from = t.Column<string>(maxLength: 40, nullable: true),
                to = t.Column<string>(maxLength: 40),
                note = t.Column<string>(maxLength: 2000, nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_transitions", r => r.id));
        migrationBuilder.CreateIndex("ix_transitions_tenant_id_module_id", "transitions", ["tenant_id", "module_id"], Schema);
        migrationBuilder.CreateTable(
            "administrators",
            schema: Schema,
            columns: t => new
            {
                hash = t.Column<string>(maxLength: 64),
                name = t.Column<string>(maxLength: 100),
                created_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_administrators", r => r.hash));
    }
}
