using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

internal sealed partial class AddSegments : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "classification_standards",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                active = table.Column<bool>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_classification_standards", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "customer_classifications",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                rule_id = table.Column<Guid>(nullable: false),
                @class = table.Column<string>(name: "class", maxLength: 60, nullable: false),
                priority = table.Column<int>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customer_classifications", x => x.id);
                table.ForeignKey(
                    name: "fk_customer_classifications_id",
                    column: x => x.id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "segments",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                description = table.Column<string>(maxLength: 400, nullable: true),
                kind = table.Column<string>(maxLength: 40, nullable: false),
                rule_text = table.Column<string>(nullable: true),
                uses_time = table.Column<bool>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_segments", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "classification_rules",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                standard_id = table.Column<Guid>(nullable: false),
                position = table.Column<int>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                @class = table.Column<string>(name: "class", maxLength: 60, nullable: false),
                priority = table.Column<int>(nullable: false),
                rule_text = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_classification_rules", x => x.id);
                table.ForeignKey(
                    name: "fk_classification_rules_standard_id",
                    column: x => x.standard_id,
                    principalSchema: "crm_customers",
                    principalTable: "classification_standards",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "segment_memberships",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                segment_id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                stay = table.Column<int>(nullable: false),
                entered_at = table.Column<DateTime>(nullable: false),
                entered_because = table.Column<string>(maxLength: 40, nullable: false),
                left_at = table.Column<DateTime>(nullable: true),
                left_because = table.Column<string>(maxLength: 40, nullable: true),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_segment_memberships", x => x.id);
                table.ForeignKey(
                    name: "fk_segment_memberships_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_segment_memberships_segment_id",
                    column: x => x.segment_id,
                    principalSchema: "crm_customers",
                    principalTable: "segments",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_classification_rules_standard_id_position",
            schema: "crm_customers",
            table: "classification_rules",
            columns: new[] { "standard_id", "position" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_classification_standards_name",
            schema: "crm_customers",
            table: "classification_standards",
            column: "name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_customer_classifications_class_priority",
            schema: "crm_customers",
            table: "customer_classifications",
            columns: new[] { "class", "priority" });

        migrationBuilder.CreateIndex(
            name: "ix_customer_classifications_priority",
            schema: "crm_customers",
            table: "customer_classifications",
            column: "priority");

        migrationBuilder.CreateIndex(
            name: "ix_segment_memberships_customer_id_segment_id_stay",
            schema: "crm_customers",
            table: "segment_memberships",
            columns: new[] { "customer_id", "segment_id", "stay" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_segment_memberships_segment_id_left_at_entered_at",
            schema: "crm_customers",
            table: "segment_memberships",
            columns: new[] { "segment_id", "left_at", "entered_at" });

        migrationBuilder.CreateIndex(
            name: "ix_segments_kind",
            schema: "crm_customers",
            table: "segments",
            column: "kind");

        migrationBuilder.CreateIndex(
            name: "ix_segments_name",
            schema: "crm_customers",
            table: "segments",
            column: "name",
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "classification_rules",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_classifications",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "segment_memberships",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "classification_standards",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "segments",
            schema: "crm_customers");
    }
}
