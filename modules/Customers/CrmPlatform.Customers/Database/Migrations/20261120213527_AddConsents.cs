using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

internal sealed partial class AddConsents : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "consents",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                purpose = table.Column<string>(maxLength: 60, nullable: false),
                channel = table.Column<string>(maxLength: 40, nullable: true),
                state = table.Column<string>(maxLength: 40, nullable: false),
                basis = table.Column<string>(maxLength: 40, nullable: true),
                evidence = table.Column<string>(maxLength: 400, nullable: true),
                since = table.Column<DateTime>(nullable: false),
                confirm_before = table.Column<DateTime>(nullable: true),
                expires_at = table.Column<DateTime>(nullable: true),
                code_hash = table.Column<string>(maxLength: 64, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_consents", x => x.id);
                table.ForeignKey(
                    name: "fk_consents_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "data_subject_requests",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                contact_id = table.Column<Guid>(nullable: true),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                state = table.Column<string>(maxLength: 40, nullable: false),
                note = table.Column<string>(maxLength: 4000, nullable: true),
                outcome = table.Column<string>(maxLength: 4000, nullable: true),
                received_at = table.Column<DateTime>(nullable: false),
                due_at = table.Column<DateTime>(nullable: false),
                closed_at = table.Column<DateTime>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_data_subject_requests", x => x.id);
                table.ForeignKey(
                    name: "fk_data_subject_requests_contact_id",
                    column: x => x.contact_id,
                    principalSchema: "crm_customers",
                    principalTable: "contacts",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_data_subject_requests_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "important_dates",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                title = table.Column<string>(maxLength: 200, nullable: false),
                day = table.Column<DateOnly>(nullable: true),
                recurrence = table.Column<string>(maxLength: 40, nullable: false),
                remind_days_before = table.Column<int>(nullable: false),
                remind_on = table.Column<DateOnly>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_important_dates", x => x.id);
                table.ForeignKey(
                    name: "fk_important_dates_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateIndex(
            name: "ix_consents_customer_id_purpose_channel",
            schema: "crm_customers",
            table: "consents",
            columns: new[] { "customer_id", "purpose", "channel" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_consents_state_expires_at",
            schema: "crm_customers",
            table: "consents",
            columns: new[] { "state", "expires_at" });

        migrationBuilder.CreateIndex(
            name: "ix_data_subject_requests_contact_id",
            schema: "crm_customers",
            table: "data_subject_requests",
            column: "contact_id");

        migrationBuilder.CreateIndex(
            name: "ix_data_subject_requests_customer_id",
            schema: "crm_customers",
            table: "data_subject_requests",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_data_subject_requests_state_due_at",
            schema: "crm_customers",
            table: "data_subject_requests",
            columns: new[] { "state", "due_at" });

        migrationBuilder.CreateIndex(
            name: "ix_important_dates_customer_id",
            schema: "crm_customers",
            table: "important_dates",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_important_dates_remind_on",
            schema: "crm_customers",
            table: "important_dates",
            column: "remind_on");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "consents",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "data_subject_requests",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "important_dates",
            schema: "crm_customers");
    }
}
