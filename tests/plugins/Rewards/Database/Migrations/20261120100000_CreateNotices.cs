using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rewards.Database.Migrations;

[DbContext(typeof(RewardsDbContext))]
[Migration("20261120100000_CreateNotices")]
internal sealed class CreateNotices : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("test_rewards");
        migrationBuilder.CreateTable(
            "notices",
            schema: "test_rewards",
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                text = t.Column<string>(maxLength: 200),
            },
            constraints: t => t.PrimaryKey("pk_notices", r => r.id));
    }
}
