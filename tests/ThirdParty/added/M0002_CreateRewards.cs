using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Acme.Loyalty.Database.Migrations;

/// <summary>Creates the table of rewards.</summary>
[DbContext(typeof(LoyaltyDbContext))]
[Migration("20260102000000_CreateRewards")]
public sealed class M0002_CreateRewards : ModuleMigration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "rewards",
        schema: "acme_loyalty",
        columns: t => new
        {
            id = t.Column<Guid>(),
            version = t.Column<int>(),
            created_at = t.Column<DateTime>(),
            created_by = t.Column<string>(maxLength: 200, nullable: true),
            updated_at = t.Column<DateTime>(),
            customer_id = t.Column<Guid>(),
            points = t.Column<int>(),
        },
        constraints: t => t.PrimaryKey("pk_rewards", r => r.id));
}
