using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Sales.Database.Migrations;

internal sealed partial class CreateTables : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(
            name: "crm_sales");

        migrationBuilder.CreateTable(
            name: "products",
            schema: "crm_sales",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                sku = table.Column<string>(maxLength: 60, nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                series = table.Column<string>(maxLength: 100, nullable: true),
                list_price = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                currency = table.Column<string>(maxLength: 3, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_products", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "sales_channels",
            schema: "crm_sales",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                cost = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                currency = table.Column<string>(maxLength: 3, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_sales_channels", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "stages",
            schema: "crm_sales",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                order = table.Column<int>(nullable: false),
                probability = table.Column<int>(nullable: false),
                category = table.Column<string>(maxLength: 40, nullable: false),
                type = table.Column<string>(maxLength: 40, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_stages", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "orders",
            schema: "crm_sales",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                number = table.Column<string>(maxLength: 60, nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                channel_id = table.Column<Guid>(nullable: true),
                status = table.Column<string>(maxLength: 40, nullable: false),
                ordered_at = table.Column<DateTime>(nullable: false),
                confirmed_at = table.Column<DateTime>(nullable: true),
                shipped_at = table.Column<DateTime>(nullable: true),
                delivered_at = table.Column<DateTime>(nullable: true),
                invoiced_at = table.Column<DateTime>(nullable: true),
                closed_at = table.Column<DateTime>(nullable: true),
                cancelled_at = table.Column<DateTime>(nullable: true),
                cancel_reason = table.Column<string>(maxLength: 400, nullable: true),
                currency = table.Column<string>(maxLength: 3, nullable: false),
                freight = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                gross = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                total = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_orders", x => x.id);
                table.ForeignKey(
                    name: "fk_orders_channel_id",
                    column: x => x.channel_id,
                    principalSchema: "crm_sales",
                    principalTable: "sales_channels",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "opportunities",
            schema: "crm_sales",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                number = table.Column<string>(maxLength: 60, nullable: false),
                title = table.Column<string>(maxLength: 200, nullable: false),
                customer_id = table.Column<Guid>(nullable: true),
                product_id = table.Column<Guid>(nullable: true),
                channel_id = table.Column<Guid>(nullable: true),
                owner = table.Column<string>(maxLength: 200, nullable: true),
                amount = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                currency = table.Column<string>(maxLength: 3, nullable: false),
                stage_id = table.Column<Guid>(nullable: false),
                status = table.Column<string>(maxLength: 40, nullable: false),
                probability = table.Column<int>(nullable: false),
                stage_entered_at = table.Column<DateTime>(nullable: false),
                engaged_on = table.Column<DateOnly>(nullable: true),
                expected_close_on = table.Column<DateOnly>(nullable: true),
                closed_on = table.Column<DateOnly>(nullable: true),
                cycle_days = table.Column<int>(nullable: true),
                lost_reason = table.Column<string>(maxLength: 400, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_opportunities", x => x.id);
                table.ForeignKey(
                    name: "fk_opportunities_channel_id",
                    column: x => x.channel_id,
                    principalSchema: "crm_sales",
                    principalTable: "sales_channels",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_opportunities_product_id",
                    column: x => x.product_id,
                    principalSchema: "crm_sales",
                    principalTable: "products",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_opportunities_stage_id",
                    column: x => x.stage_id,
                    principalSchema: "crm_sales",
                    principalTable: "stages",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "order_lines",
            schema: "crm_sales",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                order_id = table.Column<Guid>(nullable: false),
                line_no = table.Column<int>(nullable: false),
                sku = table.Column<string>(maxLength: 60, nullable: false),
                description = table.Column<string>(maxLength: 400, nullable: false),
                quantity = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                unit_price = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                discount = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                gross = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                amount = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                delivered_quantity = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_order_lines", x => x.id);
                table.ForeignKey(
                    name: "fk_order_lines_order_id",
                    column: x => x.order_id,
                    principalSchema: "crm_sales",
                    principalTable: "orders",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "stage_transitions",
            schema: "crm_sales",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                opportunity_id = table.Column<Guid>(nullable: false),
                from_stage_id = table.Column<Guid>(nullable: true),
                to_stage_id = table.Column<Guid>(nullable: false),
                at = table.Column<DateTime>(nullable: false),
                by = table.Column<string>(maxLength: 200, nullable: false),
                duration_seconds = table.Column<long>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_stage_transitions", x => x.id);
                table.ForeignKey(
                    name: "fk_stage_transitions_from_stage_id",
                    column: x => x.from_stage_id,
                    principalSchema: "crm_sales",
                    principalTable: "stages",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_stage_transitions_opportunity_id",
                    column: x => x.opportunity_id,
                    principalSchema: "crm_sales",
                    principalTable: "opportunities",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_stage_transitions_to_stage_id",
                    column: x => x.to_stage_id,
                    principalSchema: "crm_sales",
                    principalTable: "stages",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateIndex(
            name: "ix_opportunities_channel_id",
            schema: "crm_sales",
            table: "opportunities",
            column: "channel_id");

        migrationBuilder.CreateIndex(
            name: "ix_opportunities_customer_id_status",
            schema: "crm_sales",
            table: "opportunities",
            columns: new[] { "customer_id", "status" });

        migrationBuilder.CreateIndex(
            name: "ix_opportunities_number",
            schema: "crm_sales",
            table: "opportunities",
            column: "number",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_opportunities_owner",
            schema: "crm_sales",
            table: "opportunities",
            column: "owner");

        migrationBuilder.CreateIndex(
            name: "ix_opportunities_product_id",
            schema: "crm_sales",
            table: "opportunities",
            column: "product_id");

        migrationBuilder.CreateIndex(
            name: "ix_opportunities_stage_id",
            schema: "crm_sales",
            table: "opportunities",
            column: "stage_id");

        migrationBuilder.CreateIndex(
            name: "ix_opportunities_status_closed_on",
            schema: "crm_sales",
            table: "opportunities",
            columns: new[] { "status", "closed_on" });

        migrationBuilder.CreateIndex(
            name: "ix_order_lines_order_id_line_no",
            schema: "crm_sales",
            table: "order_lines",
            columns: new[] { "order_id", "line_no" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_order_lines_sku",
            schema: "crm_sales",
            table: "order_lines",
            column: "sku");

        migrationBuilder.CreateIndex(
            name: "ix_orders_channel_id",
            schema: "crm_sales",
            table: "orders",
            column: "channel_id");

        migrationBuilder.CreateIndex(
            name: "ix_orders_customer_id_ordered_at",
            schema: "crm_sales",
            table: "orders",
            columns: new[] { "customer_id", "ordered_at" });

        migrationBuilder.CreateIndex(
            name: "ix_orders_number",
            schema: "crm_sales",
            table: "orders",
            column: "number",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_orders_ordered_at",
            schema: "crm_sales",
            table: "orders",
            column: "ordered_at");

        migrationBuilder.CreateIndex(
            name: "ix_products_name",
            schema: "crm_sales",
            table: "products",
            column: "name");

        migrationBuilder.CreateIndex(
            name: "ix_products_sku",
            schema: "crm_sales",
            table: "products",
            column: "sku",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_sales_channels_name",
            schema: "crm_sales",
            table: "sales_channels",
            column: "name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_stage_transitions_from_stage_id",
            schema: "crm_sales",
            table: "stage_transitions",
            column: "from_stage_id");

        migrationBuilder.CreateIndex(
            name: "ix_stage_transitions_opportunity_id_at",
            schema: "crm_sales",
            table: "stage_transitions",
            columns: new[] { "opportunity_id", "at" });

        migrationBuilder.CreateIndex(
            name: "ix_stage_transitions_to_stage_id",
            schema: "crm_sales",
            table: "stage_transitions",
            column: "to_stage_id");

        migrationBuilder.CreateIndex(
            name: "ix_stages_name",
            schema: "crm_sales",
            table: "stages",
            column: "name",
            unique: true);

        InsertStages(migrationBuilder);
    }

    // The tenant's own from then on: he may rename them and add others, so they are no part of the model.
    private static void InsertStages(MigrationBuilder migrationBuilder)
    {
        var columns = new[] { "id", "name", "order", "probability", "category", "type", "version", "created_at", "created_by", "updated_at" };
        var order = 0;
        Insert("Prospecting", 10, "Pipeline", "Open");
        Insert("Engaging", 30, "Pipeline", "Open");
        Insert("Proposal", 60, "BestCase", "Open");
        Insert("Negotiation", 80, "Commit", "Open");
        Insert("On hold", 10, "Omitted", "OnHold");
        Insert("Won", 100, "Closed", "Won");
        Insert("Lost", 0, "Omitted", "Lost");

        void Insert(string name, int probability, string category, string type)
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            object[] stage = [Guid.CreateVersion7(), name, ++order, probability, category, type, 1, now, "system", now];
            migrationBuilder.InsertData(table: "stages", columns: columns, values: stage, schema: "crm_sales");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "order_lines",
            schema: "crm_sales");

        migrationBuilder.DropTable(
            name: "stage_transitions",
            schema: "crm_sales");

        migrationBuilder.DropTable(
            name: "orders",
            schema: "crm_sales");

        migrationBuilder.DropTable(
            name: "opportunities",
            schema: "crm_sales");

        migrationBuilder.DropTable(
            name: "sales_channels",
            schema: "crm_sales");

        migrationBuilder.DropTable(
            name: "products",
            schema: "crm_sales");

        migrationBuilder.DropTable(
            name: "stages",
            schema: "crm_sales");
    }
}
