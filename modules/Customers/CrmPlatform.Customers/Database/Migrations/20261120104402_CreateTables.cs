using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

internal sealed partial class CreateTables : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(
            name: "crm_customers");

        migrationBuilder.CreateTable(
            name: "customers",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                number = table.Column<string>(maxLength: 60, nullable: false),
                lifecycle = table.Column<string>(maxLength: 40, nullable: false),
                lifecycle_before_archive = table.Column<string>(maxLength: 40, nullable: true),
                email = table.Column<string>(maxLength: 200, nullable: true),
                phone = table.Column<string>(maxLength: 200, nullable: true),
                source = table.Column<string>(maxLength: 100, nullable: true),
                industry = table.Column<string>(maxLength: 100, nullable: true),
                segment = table.Column<string>(maxLength: 100, nullable: true),
                owner = table.Column<string>(maxLength: 200, nullable: true),
                street = table.Column<string>(maxLength: 200, nullable: true),
                postal_code = table.Column<string>(maxLength: 40, nullable: true),
                city = table.Column<string>(maxLength: 100, nullable: true),
                region = table.Column<string>(maxLength: 100, nullable: true),
                country = table.Column<string>(maxLength: 100, nullable: true),
                parent_id = table.Column<Guid>(nullable: true),
                primary_contact_id = table.Column<Guid>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customers", x => x.id);
                table.ForeignKey(
                    name: "fk_customers_parent_id",
                    column: x => x.parent_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "communications",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                channel = table.Column<string>(maxLength: 40, nullable: false),
                direction = table.Column<string>(maxLength: 40, nullable: false),
                subject = table.Column<string>(maxLength: 400, nullable: false),
                content = table.Column<string>(nullable: true),
                occurred_at = table.Column<DateTime>(nullable: false),
                ended_at = table.Column<DateTime>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_communications", x => x.id);
                table.ForeignKey(
                    name: "fk_communications_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "contacts",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                title = table.Column<string>(maxLength: 60, nullable: true),
                role = table.Column<string>(maxLength: 100, nullable: true),
                birth_date = table.Column<DateOnly>(nullable: true),
                email = table.Column<string>(maxLength: 200, nullable: true),
                phone = table.Column<string>(maxLength: 200, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_contacts", x => x.id);
                table.ForeignKey(
                    name: "fk_contacts_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "timeline_entries",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                event_id = table.Column<Guid>(nullable: false),
                title = table.Column<string>(maxLength: 400, nullable: false),
                occurred_at = table.Column<DateTime>(nullable: false),
                kind = table.Column<string>(maxLength: 200, nullable: false),
                module = table.Column<string>(maxLength: 200, nullable: false),
                caller = table.Column<string>(maxLength: 200, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_timeline_entries", x => x.id);
                table.ForeignKey(
                    name: "fk_timeline_entries_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "communication_participants",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                communication_id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                contact_id = table.Column<Guid>(nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_communication_participants", x => x.id);
                table.ForeignKey(
                    name: "fk_communication_participants_communication_id",
                    column: x => x.communication_id,
                    principalSchema: "crm_customers",
                    principalTable: "communications",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_communication_participants_contact_id",
                    column: x => x.contact_id,
                    principalSchema: "crm_customers",
                    principalTable: "contacts",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "contact_points",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                contact_id = table.Column<Guid>(nullable: true),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                value = table.Column<string>(maxLength: 200, nullable: false),
                normalized = table.Column<string>(maxLength: 200, nullable: false),
                type = table.Column<string>(maxLength: 40, nullable: false),
                primary = table.Column<bool>(nullable: false),
                invalid = table.Column<bool>(nullable: false),
                opted_out = table.Column<bool>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_contact_points", x => x.id);
                table.ForeignKey(
                    name: "fk_contact_points_contact_id",
                    column: x => x.contact_id,
                    principalSchema: "crm_customers",
                    principalTable: "contacts",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_contact_points_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateIndex(
            name: "ix_communication_participants_communication_id",
            schema: "crm_customers",
            table: "communication_participants",
            column: "communication_id");

        migrationBuilder.CreateIndex(
            name: "ix_communication_participants_contact_id",
            schema: "crm_customers",
            table: "communication_participants",
            column: "contact_id");

        migrationBuilder.CreateIndex(
            name: "ix_communications_customer_id_occurred_at",
            schema: "crm_customers",
            table: "communications",
            columns: new[] { "customer_id", "occurred_at" });

        migrationBuilder.CreateIndex(
            name: "ix_communications_occurred_at",
            schema: "crm_customers",
            table: "communications",
            column: "occurred_at");

        migrationBuilder.CreateIndex(
            name: "ix_contact_points_contact_id",
            schema: "crm_customers",
            table: "contact_points",
            column: "contact_id");

        migrationBuilder.CreateIndex(
            name: "ix_contact_points_customer_id",
            schema: "crm_customers",
            table: "contact_points",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_contact_points_normalized_kind",
            schema: "crm_customers",
            table: "contact_points",
            columns: new[] { "normalized", "kind" });

        migrationBuilder.CreateIndex(
            name: "ix_contacts_customer_id",
            schema: "crm_customers",
            table: "contacts",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_contacts_email",
            schema: "crm_customers",
            table: "contacts",
            column: "email");

        migrationBuilder.CreateIndex(
            name: "ix_contacts_name",
            schema: "crm_customers",
            table: "contacts",
            column: "name");

        migrationBuilder.CreateIndex(
            name: "ix_customers_country_name",
            schema: "crm_customers",
            table: "customers",
            columns: new[] { "country", "name" });

        migrationBuilder.CreateIndex(
            name: "ix_customers_email",
            schema: "crm_customers",
            table: "customers",
            column: "email");

        migrationBuilder.CreateIndex(
            name: "ix_customers_name",
            schema: "crm_customers",
            table: "customers",
            column: "name");

        migrationBuilder.CreateIndex(
            name: "ix_customers_number",
            schema: "crm_customers",
            table: "customers",
            column: "number",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_customers_parent_id",
            schema: "crm_customers",
            table: "customers",
            column: "parent_id");

        migrationBuilder.CreateIndex(
            name: "ix_customers_segment_country_name",
            schema: "crm_customers",
            table: "customers",
            columns: new[] { "segment", "country", "name" });

        migrationBuilder.CreateIndex(
            name: "ix_timeline_entries_customer_id_event_id",
            schema: "crm_customers",
            table: "timeline_entries",
            columns: new[] { "customer_id", "event_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_timeline_entries_customer_id_occurred_at",
            schema: "crm_customers",
            table: "timeline_entries",
            columns: new[] { "customer_id", "occurred_at" });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "communication_participants",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "contact_points",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "timeline_entries",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "communications",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "contacts",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customers",
            schema: "crm_customers");
    }
}
