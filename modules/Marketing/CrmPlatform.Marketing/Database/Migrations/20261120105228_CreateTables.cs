using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Marketing.Database.Migrations;

internal sealed partial class CreateTables : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(
            name: "crm_marketing");

        migrationBuilder.CreateTable(
            name: "campaigns",
            schema: "crm_marketing",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                type = table.Column<string>(maxLength: 40, nullable: false),
                status = table.Column<string>(maxLength: 40, nullable: false),
                goal_metric = table.Column<string>(maxLength: 40, nullable: true),
                goal_value = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                strategy = table.Column<string>(maxLength: 4000, nullable: true),
                scheme = table.Column<string>(maxLength: 4000, nullable: true),
                budget = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                expected_revenue = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                currency = table.Column<string>(maxLength: 3, nullable: false),
                starts_on = table.Column<DateOnly>(nullable: true),
                ends_on = table.Column<DateOnly>(nullable: true),
                started_at = table.Column<DateTime>(nullable: true),
                completed_at = table.Column<DateTime>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_campaigns", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "campaign_costs",
            schema: "crm_marketing",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                campaign_id = table.Column<Guid>(nullable: false),
                date = table.Column<DateOnly>(nullable: false),
                amount = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                note = table.Column<string>(maxLength: 400, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_campaign_costs", x => x.id);
                table.ForeignKey(
                    name: "fk_campaign_costs_campaign_id",
                    column: x => x.campaign_id,
                    principalSchema: "crm_marketing",
                    principalTable: "campaigns",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "campaign_members",
            schema: "crm_marketing",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                campaign_id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                status = table.Column<string>(maxLength: 40, nullable: false),
                targeted_at = table.Column<DateTime>(nullable: false),
                status_since = table.Column<DateTime>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_campaign_members", x => x.id);
                table.ForeignKey(
                    name: "fk_campaign_members_campaign_id",
                    column: x => x.campaign_id,
                    principalSchema: "crm_marketing",
                    principalTable: "campaigns",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "campaign_results",
            schema: "crm_marketing",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                campaign_id = table.Column<Guid>(nullable: false),
                date = table.Column<DateOnly>(nullable: false),
                channel = table.Column<string>(maxLength: 100, nullable: true),
                sales = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                conversion_rate = table.Column<decimal>(precision: 9, scale: 6, nullable: false),
                customers = table.Column<int>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_campaign_results", x => x.id);
                table.ForeignKey(
                    name: "fk_campaign_results_campaign_id",
                    column: x => x.campaign_id,
                    principalSchema: "crm_marketing",
                    principalTable: "campaigns",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "campaign_sales",
            schema: "crm_marketing",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                campaign_id = table.Column<Guid>(nullable: false),
                reference = table.Column<string>(maxLength: 100, nullable: false),
                customer_id = table.Column<Guid>(nullable: true),
                amount = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                sold_at = table.Column<DateTime>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_campaign_sales", x => x.id);
                table.ForeignKey(
                    name: "fk_campaign_sales_campaign_id",
                    column: x => x.campaign_id,
                    principalSchema: "crm_marketing",
                    principalTable: "campaigns",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_campaign_costs_campaign_id",
            schema: "crm_marketing",
            table: "campaign_costs",
            column: "campaign_id");

        migrationBuilder.CreateIndex(
            name: "ix_campaign_members_campaign_id_customer_id",
            schema: "crm_marketing",
            table: "campaign_members",
            columns: new[] { "campaign_id", "customer_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_campaign_members_customer_id_targeted_at",
            schema: "crm_marketing",
            table: "campaign_members",
            columns: new[] { "customer_id", "targeted_at" });

        migrationBuilder.CreateIndex(
            name: "ix_campaign_results_campaign_id",
            schema: "crm_marketing",
            table: "campaign_results",
            column: "campaign_id");

        migrationBuilder.CreateIndex(
            name: "ix_campaign_sales_campaign_id",
            schema: "crm_marketing",
            table: "campaign_sales",
            column: "campaign_id");

        migrationBuilder.CreateIndex(
            name: "ix_campaign_sales_reference",
            schema: "crm_marketing",
            table: "campaign_sales",
            column: "reference",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_campaigns_name",
            schema: "crm_marketing",
            table: "campaigns",
            column: "name");

        migrationBuilder.CreateIndex(
            name: "ix_campaigns_status",
            schema: "crm_marketing",
            table: "campaigns",
            column: "status");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "campaign_costs",
            schema: "crm_marketing");

        migrationBuilder.DropTable(
            name: "campaign_members",
            schema: "crm_marketing");

        migrationBuilder.DropTable(
            name: "campaign_results",
            schema: "crm_marketing");

        migrationBuilder.DropTable(
            name: "campaign_sales",
            schema: "crm_marketing");

        migrationBuilder.DropTable(
            name: "campaigns",
            schema: "crm_marketing");
    }
}
