using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Delivery.Database.Migrations;

internal sealed partial class CreateTables : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(
            name: "crm_delivery");

        migrationBuilder.CreateTable(
            name: "projects",
            schema: "crm_delivery",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                number = table.Column<string>(maxLength: 60, nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                customer_id = table.Column<Guid>(nullable: true),
                goal = table.Column<string>(maxLength: 4000, nullable: true),
                scope = table.Column<string>(maxLength: 4000, nullable: true),
                priority = table.Column<int>(nullable: false),
                status = table.Column<string>(maxLength: 40, nullable: false),
                starts_on = table.Column<DateOnly>(nullable: true),
                cost_per_day = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                currency = table.Column<string>(maxLength: 3, nullable: true),
                days_per_task = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                started_at = table.Column<DateTime>(nullable: true),
                delivered_at = table.Column<DateTime>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_projects", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "deliveries",
            schema: "crm_delivery",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                project_id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                content = table.Column<string>(maxLength: 200, nullable: false),
                delivers_on = table.Column<DateOnly>(nullable: false),
                status = table.Column<string>(maxLength: 40, nullable: false),
                submitted_at = table.Column<DateTime>(nullable: true),
                decided_at = table.Column<DateTime>(nullable: true),
                rejection_reason = table.Column<string>(maxLength: 4000, nullable: true),
                rejections = table.Column<int>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_deliveries", x => x.id);
                table.ForeignKey(
                    name: "fk_deliveries_project_id",
                    column: x => x.project_id,
                    principalSchema: "crm_delivery",
                    principalTable: "projects",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "plan_items",
            schema: "crm_delivery",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                project_id = table.Column<Guid>(nullable: false),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                description = table.Column<string>(maxLength: 4000, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_plan_items", x => x.id);
                table.ForeignKey(
                    name: "fk_plan_items_project_id",
                    column: x => x.project_id,
                    principalSchema: "crm_delivery",
                    principalTable: "projects",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "requirements",
            schema: "crm_delivery",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                title = table.Column<string>(maxLength: 200, nullable: false),
                type = table.Column<string>(maxLength: 40, nullable: false),
                scope = table.Column<string>(maxLength: 4000, nullable: true),
                priority = table.Column<int>(nullable: false),
                status = table.Column<string>(maxLength: 40, nullable: false),
                customer_id = table.Column<Guid>(nullable: true),
                project_id = table.Column<Guid>(nullable: true),
                source = table.Column<string>(maxLength: 200, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_requirements", x => x.id);
                table.ForeignKey(
                    name: "fk_requirements_project_id",
                    column: x => x.project_id,
                    principalSchema: "crm_delivery",
                    principalTable: "projects",
                    principalColumn: "id",
                    onDelete: ReferentialAction.SetNull);
            });

        migrationBuilder.CreateTable(
            name: "tasks",
            schema: "crm_delivery",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                project_id = table.Column<Guid>(nullable: false),
                wbs = table.Column<string>(maxLength: 40, nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                duration = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                work = table.Column<decimal>(precision: 19, scale: 4, nullable: true),
                weight = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                milestone = table.Column<bool>(nullable: false),
                progress = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                status = table.Column<string>(maxLength: 40, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_tasks", x => x.id);
                table.ForeignKey(
                    name: "fk_tasks_project_id",
                    column: x => x.project_id,
                    principalSchema: "crm_delivery",
                    principalTable: "projects",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "task_dependencies",
            schema: "crm_delivery",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                project_id = table.Column<Guid>(nullable: false),
                predecessor_id = table.Column<Guid>(nullable: false),
                successor_id = table.Column<Guid>(nullable: false),
                type = table.Column<string>(maxLength: 40, nullable: false),
                lag = table.Column<decimal>(precision: 19, scale: 4, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_task_dependencies", x => x.id);
                table.ForeignKey(
                    name: "fk_task_dependencies_predecessor_id",
                    column: x => x.predecessor_id,
                    principalSchema: "crm_delivery",
                    principalTable: "tasks",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_task_dependencies_project_id",
                    column: x => x.project_id,
                    principalSchema: "crm_delivery",
                    principalTable: "projects",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_task_dependencies_successor_id",
                    column: x => x.successor_id,
                    principalSchema: "crm_delivery",
                    principalTable: "tasks",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateIndex(
            name: "ix_deliveries_customer_id_delivers_on",
            schema: "crm_delivery",
            table: "deliveries",
            columns: new[] { "customer_id", "delivers_on" });

        migrationBuilder.CreateIndex(
            name: "ix_deliveries_project_id",
            schema: "crm_delivery",
            table: "deliveries",
            column: "project_id");

        migrationBuilder.CreateIndex(
            name: "ix_plan_items_project_id",
            schema: "crm_delivery",
            table: "plan_items",
            column: "project_id");

        migrationBuilder.CreateIndex(
            name: "ix_projects_customer_id",
            schema: "crm_delivery",
            table: "projects",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_projects_number",
            schema: "crm_delivery",
            table: "projects",
            column: "number",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_projects_status",
            schema: "crm_delivery",
            table: "projects",
            column: "status");

        migrationBuilder.CreateIndex(
            name: "ix_requirements_customer_id_status",
            schema: "crm_delivery",
            table: "requirements",
            columns: new[] { "customer_id", "status" });

        migrationBuilder.CreateIndex(
            name: "ix_requirements_project_id",
            schema: "crm_delivery",
            table: "requirements",
            column: "project_id");

        migrationBuilder.CreateIndex(
            name: "ix_task_dependencies_predecessor_id_successor_id",
            schema: "crm_delivery",
            table: "task_dependencies",
            columns: new[] { "predecessor_id", "successor_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_task_dependencies_project_id",
            schema: "crm_delivery",
            table: "task_dependencies",
            column: "project_id");

        migrationBuilder.CreateIndex(
            name: "ix_task_dependencies_successor_id",
            schema: "crm_delivery",
            table: "task_dependencies",
            column: "successor_id");

        migrationBuilder.CreateIndex(
            name: "ix_tasks_project_id_wbs",
            schema: "crm_delivery",
            table: "tasks",
            columns: new[] { "project_id", "wbs" },
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "deliveries",
            schema: "crm_delivery");

        migrationBuilder.DropTable(
            name: "plan_items",
            schema: "crm_delivery");

        migrationBuilder.DropTable(
            name: "requirements",
            schema: "crm_delivery");

        migrationBuilder.DropTable(
            name: "task_dependencies",
            schema: "crm_delivery");

        migrationBuilder.DropTable(
            name: "tasks",
            schema: "crm_delivery");

        migrationBuilder.DropTable(
            name: "projects",
            schema: "crm_delivery");
    }
}
