using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoodNeighbour.Database.Migrations;

/// <summary>Creates the table of remarks.</summary>
[DbContext(typeof(GoodNeighbourDbContext))]
[Migration("20261120100000_CreateRemarks")]
public sealed class M0001_CreateRemarks : ModuleMigration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("test_good_neighbour");
        migrationBuilder.CreateTable(
            "remarks",
            schema: "test_good_neighbour",
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                customer_id = t.Column<Guid>(),
                text = t.Column<string>(maxLength: 500),
            },
            constraints: t => t.PrimaryKey("pk_remarks", r => r.id));
        migrationBuilder.CreateIndex("ix_remarks_customer_id", "remarks", "customer_id", "test_good_neighbour");
    }
}
