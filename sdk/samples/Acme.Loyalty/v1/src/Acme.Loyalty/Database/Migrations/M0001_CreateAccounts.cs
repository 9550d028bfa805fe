using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Acme.Loyalty.Database.Migrations;

/// <summary>Creates the tables. It is written once for all databases: their types follow from the C# ones.</summary>
[DbContext(typeof(LoyaltyDbContext))]
[Migration("20260101000000_CreateAccounts")]
public sealed class M0001_CreateAccounts : ModuleMigration
{
    private const string Schema = "acme_loyalty";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(Schema);
        migrationBuilder.CreateTable(
            "accounts",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                customer_id = t.Column<Guid>(),
                points = t.Column<int>(),
                last_earned_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_accounts", a => a.id));
        migrationBuilder.CreateTable(
            "entries",
            schema: Schema,
            columns: t => new
            {
                id = t.Column<Guid>(),
                version = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                created_by = t.Column<string>(maxLength: 200, nullable: true),
                updated_at = t.Column<DateTime>(),
                account_id = t.Column<Guid>(),
                reason = t.Column<string>(maxLength: 40),
                points = t.Column<int>(),
                order_id = t.Column<Guid>(nullable: true),
                note = t.Column<string>(maxLength: 200),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_entries", e => e.id);
                t.ForeignKey("fk_entries_account_id", e => e.account_id, "accounts", "id", Schema);
            });
        migrationBuilder.CreateIndex("ix_accounts_customer_id", "accounts", "customer_id", Schema, unique: true);
        migrationBuilder.CreateIndex("ix_accounts_last_earned_at", "accounts", "last_earned_at", Schema);
        migrationBuilder.CreateIndex("ix_entries_account_id", "entries", "account_id", Schema);
        migrationBuilder.CreateIndex("ix_entries_order_id_reason", "entries", ["order_id", "reason"], Schema, unique: true);
    }
}
