using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Company.Template.Database.Migrations;

/// <summary>Creates the table of things. It is written once for all databases: their types follow from the C# ones.</summary>
[DbContext(typeof(TemplateDbContext))]
[Migration("20260101000000_CreateThings")]
public sealed class M0001_CreateThings : ModuleMigration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("company_template");
        migrationBuilder.CreateTable(
            "things_table",
            schema: "company_template",
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                customer_id = t.Column<Guid>(),
                name = t.Column<string>(maxLength: 200),
            },
            constraints: t => t.PrimaryKey("pk_things_table", r => r.id));
        migrationBuilder.CreateIndex("ix_things_table_customer_id", "things_table", "customer_id", "company_template");
    }
}
