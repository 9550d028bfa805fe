using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

internal sealed partial class AddTransactionOrders : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>(
            name: "order_id",
            schema: "crm_customers",
            table: "transactions",
            nullable: true);

        migrationBuilder.CreateIndex(
            name: "ix_transactions_order_id",
            schema: "crm_customers",
            table: "transactions",
            column: "order_id",
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "ix_transactions_order_id",
            schema: "crm_customers",
            table: "transactions");

        migrationBuilder.DropColumn(
            name: "order_id",
            schema: "crm_customers",
            table: "transactions");
    }
}
