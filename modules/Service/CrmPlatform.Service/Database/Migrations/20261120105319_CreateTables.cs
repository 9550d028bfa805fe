using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Service.Database.Migrations;

internal sealed partial class CreateTables : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(
            name: "crm_service");

        migrationBuilder.CreateTable(
            name: "tickets",
            schema: "crm_service",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                number = table.Column<string>(maxLength: 60, nullable: false),
                subject = table.Column<string>(maxLength: 200, nullable: false),
                description = table.Column<string>(nullable: true),
                type = table.Column<string>(maxLength: 40, nullable: false),
                level = table.Column<int>(nullable: false),
                priority = table.Column<int>(nullable: false),
                status = table.Column<string>(maxLength: 40, nullable: false),
                status_since = table.Column<DateTime>(nullable: false),
                category = table.Column<string>(maxLength: 100, nullable: true),
                channel = table.Column<string>(maxLength: 40, nullable: false),
                customer_id = table.Column<Guid>(nullable: true),
                follow_up_of_id = table.Column<Guid>(nullable: true),
                assignee = table.Column<string>(maxLength: 200, nullable: true),
                opened_at = table.Column<DateTime>(nullable: false),
                first_replied_at = table.Column<DateTime>(nullable: true),
                solved_at = table.Column<DateTime>(nullable: true),
                closed_at = table.Column<DateTime>(nullable: true),
                processing_seconds = table.Column<long>(nullable: true),
                reopen_count = table.Column<int>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_tickets", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "status_changes",
            schema: "crm_service",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                ticket_id = table.Column<Guid>(nullable: false),
                from = table.Column<string>(maxLength: 40, nullable: false),
                to = table.Column<string>(maxLength: 40, nullable: false),
                by = table.Column<string>(maxLength: 200, nullable: false),
                at = table.Column<DateTime>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_status_changes", x => x.id);
                table.ForeignKey(
                    name: "fk_status_changes_ticket_id",
                    column: x => x.ticket_id,
                    principalSchema: "crm_service",
                    principalTable: "tickets",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "ticket_messages",
            schema: "crm_service",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                ticket_id = table.Column<Guid>(nullable: false),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                author = table.Column<string>(maxLength: 200, nullable: false),
                body = table.Column<string>(nullable: false),
                at = table.Column<DateTime>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ticket_messages", x => x.id);
                table.ForeignKey(
                    name: "fk_ticket_messages_ticket_id",
                    column: x => x.ticket_id,
                    principalSchema: "crm_service",
                    principalTable: "tickets",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_status_changes_ticket_id",
            schema: "crm_service",
            table: "status_changes",
            column: "ticket_id");

        migrationBuilder.CreateIndex(
            name: "ix_ticket_messages_ticket_id",
            schema: "crm_service",
            table: "ticket_messages",
            column: "ticket_id");

        migrationBuilder.CreateIndex(
            name: "ix_tickets_customer_id_status",
            schema: "crm_service",
            table: "tickets",
            columns: new[] { "customer_id", "status" });

        migrationBuilder.CreateIndex(
            name: "ix_tickets_follow_up_of_id",
            schema: "crm_service",
            table: "tickets",
            column: "follow_up_of_id");

        migrationBuilder.CreateIndex(
            name: "ix_tickets_number",
            schema: "crm_service",
            table: "tickets",
            column: "number",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_tickets_opened_at",
            schema: "crm_service",
            table: "tickets",
            column: "opened_at");

        migrationBuilder.CreateIndex(
            name: "ix_tickets_status_priority",
            schema: "crm_service",
            table: "tickets",
            columns: new[] { "status", "priority" });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "status_changes",
            schema: "crm_service");

        migrationBuilder.DropTable(
            name: "ticket_messages",
            schema: "crm_service");

        migrationBuilder.DropTable(
            name: "tickets",
            schema: "crm_service");
    }
}
