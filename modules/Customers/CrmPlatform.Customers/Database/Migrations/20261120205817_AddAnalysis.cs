using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

internal sealed partial class AddAnalysis : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "analysis_models",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                model_version = table.Column<int>(nullable: false),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                as_of = table.Column<DateOnly>(nullable: false),
                currency = table.Column<string>(maxLength: 3, nullable: false),
                seed = table.Column<long>(nullable: false),
                customers = table.Column<int>(nullable: false),
                feature_list = table.Column<string>(nullable: false),
                parameter_list = table.Column<string>(nullable: false),
                metric_list = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_analysis_models", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "transactions",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                reference = table.Column<string>(maxLength: 100, nullable: true),
                amount = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                currency = table.Column<string>(maxLength: 3, nullable: false),
                occurred_at = table.Column<DateTime>(nullable: false),
                channel = table.Column<string>(maxLength: 100, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_transactions", x => x.id);
                table.ForeignKey(
                    name: "fk_transactions_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "customer_scores",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                model_id = table.Column<Guid>(nullable: false),
                model_version = table.Column<int>(nullable: false),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                value = table.Column<double>(nullable: false),
                label = table.Column<string>(maxLength: 100, nullable: true),
                contribution_list = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customer_scores", x => x.id);
                table.ForeignKey(
                    name: "fk_customer_scores_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_customer_scores_model_id",
                    column: x => x.model_id,
                    principalSchema: "crm_customers",
                    principalTable: "analysis_models",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateIndex(
            name: "ix_analysis_models_kind_model_version",
            schema: "crm_customers",
            table: "analysis_models",
            columns: new[] { "kind", "model_version" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_customer_scores_customer_id_kind",
            schema: "crm_customers",
            table: "customer_scores",
            columns: new[] { "customer_id", "kind" });

        migrationBuilder.CreateIndex(
            name: "ix_customer_scores_kind",
            schema: "crm_customers",
            table: "customer_scores",
            column: "kind");

        migrationBuilder.CreateIndex(
            name: "ix_customer_scores_model_id_value",
            schema: "crm_customers",
            table: "customer_scores",
            columns: new[] { "model_id", "value" });

        migrationBuilder.CreateIndex(
            name: "ix_transactions_customer_id_occurred_at",
            schema: "crm_customers",
            table: "transactions",
            columns: new[] { "customer_id", "occurred_at" });

        migrationBuilder.CreateIndex(
            name: "ix_transactions_occurred_at",
            schema: "crm_customers",
            table: "transactions",
            column: "occurred_at");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "customer_scores",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "transactions",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "analysis_models",
            schema: "crm_customers");
    }
}
