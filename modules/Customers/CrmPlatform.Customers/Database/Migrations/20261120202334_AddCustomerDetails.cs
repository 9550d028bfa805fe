using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

internal sealed partial class AddCustomerDetails : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "ix_timeline_entries_customer_id_event_id",
            schema: "crm_customers",
            table: "timeline_entries");

        migrationBuilder.DropIndex(
            name: "ix_communication_participants_communication_id",
            schema: "crm_customers",
            table: "communication_participants");

        migrationBuilder.AddColumn<Guid>(
            name: "about_id",
            schema: "crm_customers",
            table: "timeline_entries",
            nullable: false,
            defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

        migrationBuilder.AddColumn<string>(
            name: "invalid_reason",
            schema: "crm_customers",
            table: "contact_points",
            maxLength: 40,
            nullable: true);

        migrationBuilder.AddColumn<DateTime>(
            name: "marked_at",
            schema: "crm_customers",
            table: "contact_points",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "opt_out_reason",
            schema: "crm_customers",
            table: "contact_points",
            maxLength: 40,
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "user",
            schema: "crm_customers",
            table: "communication_participants",
            maxLength: 200,
            nullable: true);

        migrationBuilder.CreateTable(
            name: "addresses",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                street = table.Column<string>(maxLength: 200, nullable: true),
                postal_code = table.Column<string>(maxLength: 40, nullable: true),
                city = table.Column<string>(maxLength: 100, nullable: true),
                region = table.Column<string>(maxLength: 100, nullable: true),
                country = table.Column<string>(maxLength: 100, nullable: true),
                primary = table.Column<bool>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_addresses", x => x.id);
                table.ForeignKey(
                    name: "fk_addresses_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "communication_bodies",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                content = table.Column<string>(nullable: false),
                visibility = table.Column<string>(maxLength: 40, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_communication_bodies", x => x.id);
                table.ForeignKey(
                    name: "fk_communication_bodies_id",
                    column: x => x.id,
                    principalSchema: "crm_customers",
                    principalTable: "communications",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "contact_affiliations",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                contact_id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                role = table.Column<string>(maxLength: 100, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_contact_affiliations", x => x.id);
                table.ForeignKey(
                    name: "fk_contact_affiliations_contact_id",
                    column: x => x.contact_id,
                    principalSchema: "crm_customers",
                    principalTable: "contacts",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_contact_affiliations_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "customer_needs",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                type = table.Column<string>(maxLength: 100, nullable: false),
                level = table.Column<string>(maxLength: 40, nullable: false),
                needed_at = table.Column<DateOnly>(nullable: true),
                description = table.Column<string>(maxLength: 4000, nullable: true),
                status = table.Column<string>(maxLength: 40, nullable: false),
                reason = table.Column<string>(maxLength: 400, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customer_needs", x => x.id);
                table.ForeignKey(
                    name: "fk_customer_needs_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "customer_tags",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 60, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customer_tags", x => x.id);
                table.ForeignKey(
                    name: "fk_customer_tags_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "customer_teams",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customer_teams", x => x.id);
                table.ForeignKey(
                    name: "fk_customer_teams_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "relationship_types",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                inverse_name = table.Column<string>(maxLength: 100, nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_relationship_types", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "need_links",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                need_id = table.Column<Guid>(nullable: false),
                record_type = table.Column<string>(maxLength: 100, nullable: false),
                record_id = table.Column<Guid>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_need_links", x => x.id);
                table.ForeignKey(
                    name: "fk_need_links_need_id",
                    column: x => x.need_id,
                    principalSchema: "crm_customers",
                    principalTable: "customer_needs",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "relationships",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                pair_id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                other_id = table.Column<Guid>(nullable: false),
                type_id = table.Column<Guid>(nullable: false),
                is_inverse = table.Column<bool>(nullable: false),
                note = table.Column<string>(maxLength: 400, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_relationships", x => x.id);
                table.ForeignKey(
                    name: "fk_relationships_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_relationships_other_id",
                    column: x => x.other_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_relationships_type_id",
                    column: x => x.type_id,
                    principalSchema: "crm_customers",
                    principalTable: "relationship_types",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        // What was said gets a row of its own, with the id of its communication, and main addresses theirs, with the customer's.
        migrationBuilder.Sql(
            $"""
            INSERT INTO {TableName("crm_customers", "communication_bodies")} (id, customer_id, content, visibility, version, created_at, created_by, updated_at)
            SELECT id, customer_id, content, 'Everybody', 1, created_at, created_by, updated_at FROM {TableName("crm_customers", "communications")} WHERE content IS NOT NULL
            """);
        migrationBuilder.Sql(
            $"""
            INSERT INTO {TableName("crm_customers", "addresses")} (id, customer_id, kind, street, postal_code, city, region, country, "primary", version, created_at, created_by, updated_at)
            SELECT id, id, 'Main', street, postal_code, city, region, country, '1', 1, created_at, created_by, updated_at FROM {TableName("crm_customers", "customers")}
            WHERE street IS NOT NULL OR postal_code IS NOT NULL OR city IS NOT NULL OR region IS NOT NULL OR country IS NOT NULL
            """);
        migrationBuilder.Sql($"UPDATE {TableName("crm_customers", "timeline_entries")} SET about_id = customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_timeline_entries_about_id_event_id",
            schema: "crm_customers",
            table: "timeline_entries",
            columns: new[] { "about_id", "event_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_timeline_entries_about_id_occurred_at",
            schema: "crm_customers",
            table: "timeline_entries",
            columns: new[] { "about_id", "occurred_at" });

        migrationBuilder.CreateIndex(
            name: "ix_communication_participants_communication_id_user",
            schema: "crm_customers",
            table: "communication_participants",
            columns: new[] { "communication_id", "user" });

        migrationBuilder.CreateIndex(
            name: "ix_addresses_country_city",
            schema: "crm_customers",
            table: "addresses",
            columns: new[] { "country", "city" });

        migrationBuilder.CreateIndex(
            name: "ix_addresses_customer_id_kind",
            schema: "crm_customers",
            table: "addresses",
            columns: new[] { "customer_id", "kind" });

        migrationBuilder.CreateIndex(
            name: "ix_communication_bodies_customer_id",
            schema: "crm_customers",
            table: "communication_bodies",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_contact_affiliations_contact_id",
            schema: "crm_customers",
            table: "contact_affiliations",
            column: "contact_id");

        migrationBuilder.CreateIndex(
            name: "ix_contact_affiliations_customer_id_contact_id",
            schema: "crm_customers",
            table: "contact_affiliations",
            columns: new[] { "customer_id", "contact_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_customer_needs_customer_id_needed_at",
            schema: "crm_customers",
            table: "customer_needs",
            columns: new[] { "customer_id", "needed_at" });

        migrationBuilder.CreateIndex(
            name: "ix_customer_needs_status_needed_at",
            schema: "crm_customers",
            table: "customer_needs",
            columns: new[] { "status", "needed_at" });

        migrationBuilder.CreateIndex(
            name: "ix_customer_needs_type",
            schema: "crm_customers",
            table: "customer_needs",
            column: "type");

        migrationBuilder.CreateIndex(
            name: "ix_customer_tags_customer_id_name",
            schema: "crm_customers",
            table: "customer_tags",
            columns: new[] { "customer_id", "name" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_customer_tags_name_customer_id",
            schema: "crm_customers",
            table: "customer_tags",
            columns: new[] { "name", "customer_id" });

        migrationBuilder.CreateIndex(
            name: "ix_customer_teams_customer_id_name",
            schema: "crm_customers",
            table: "customer_teams",
            columns: new[] { "customer_id", "name" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_customer_teams_name_customer_id",
            schema: "crm_customers",
            table: "customer_teams",
            columns: new[] { "name", "customer_id" });

        migrationBuilder.CreateIndex(
            name: "ix_need_links_need_id_record_id",
            schema: "crm_customers",
            table: "need_links",
            columns: new[] { "need_id", "record_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_need_links_record_id",
            schema: "crm_customers",
            table: "need_links",
            column: "record_id");

        migrationBuilder.CreateIndex(
            name: "ix_relationship_types_name",
            schema: "crm_customers",
            table: "relationship_types",
            column: "name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_relationships_customer_id_other_id_type_id_is_inverse",
            schema: "crm_customers",
            table: "relationships",
            columns: new[] { "customer_id", "other_id", "type_id", "is_inverse" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_relationships_other_id",
            schema: "crm_customers",
            table: "relationships",
            column: "other_id");

        migrationBuilder.CreateIndex(
            name: "ix_relationships_pair_id",
            schema: "crm_customers",
            table: "relationships",
            column: "pair_id");

        migrationBuilder.CreateIndex(
            name: "ix_relationships_type_id",
            schema: "crm_customers",
            table: "relationships",
            column: "type_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "addresses",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "communication_bodies",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "contact_affiliations",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_tags",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_teams",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "need_links",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "relationships",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_needs",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "relationship_types",
            schema: "crm_customers");

        migrationBuilder.DropIndex(
            name: "ix_timeline_entries_about_id_event_id",
            schema: "crm_customers",
            table: "timeline_entries");

        migrationBuilder.DropIndex(
            name: "ix_timeline_entries_about_id_occurred_at",
            schema: "crm_customers",
            table: "timeline_entries");

        migrationBuilder.DropIndex(
            name: "ix_communication_participants_communication_id_user",
            schema: "crm_customers",
            table: "communication_participants");

        migrationBuilder.DropColumn(
            name: "about_id",
            schema: "crm_customers",
            table: "timeline_entries");

        migrationBuilder.DropColumn(
            name: "invalid_reason",
            schema: "crm_customers",
            table: "contact_points");

        migrationBuilder.DropColumn(
            name: "marked_at",
            schema: "crm_customers",
            table: "contact_points");

        migrationBuilder.DropColumn(
            name: "opt_out_reason",
            schema: "crm_customers",
            table: "contact_points");

        migrationBuilder.DropColumn(
            name: "user",
            schema: "crm_customers",
            table: "communication_participants");

        migrationBuilder.AddColumn<string>(
            name: "content",
            schema: "crm_customers",
            table: "communications",
            nullable: true);

        migrationBuilder.CreateIndex(
            name: "ix_timeline_entries_customer_id_event_id",
            schema: "crm_customers",
            table: "timeline_entries",
            columns: new[] { "customer_id", "event_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_communication_participants_communication_id",
            schema: "crm_customers",
            table: "communication_participants",
            column: "communication_id");
    }
}
