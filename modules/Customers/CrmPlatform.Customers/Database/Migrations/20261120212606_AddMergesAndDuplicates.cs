using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

internal sealed partial class AddMergesAndDuplicates : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "ix_customer_scores_customer_id_kind",
            schema: "crm_customers",
            table: "customer_scores");

        migrationBuilder.AddColumn<Guid>(
            name: "merged_into_id",
            schema: "crm_customers",
            table: "customers",
            nullable: true);

        migrationBuilder.CreateTable(
            name: "duplicate_rules",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                threshold = table.Column<double>(nullable: false),
                evidence = table.Column<double>(nullable: false),
                field_list = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_duplicate_rules", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "duplicate_sets",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                rule = table.Column<string>(maxLength: 100, nullable: false),
                score = table.Column<double>(nullable: false),
                state = table.Column<string>(maxLength: 40, nullable: false),
                fingerprint = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_duplicate_sets", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "merges",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                survivor_id = table.Column<Guid>(nullable: false),
                merged_id = table.Column<Guid>(nullable: false),
                state = table.Column<string>(maxLength: 40, nullable: false),
                undone_at = table.Column<DateTime>(nullable: true),
                before = table.Column<string>(nullable: false),
                after = table.Column<string>(nullable: false),
                demoted = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_merges", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "duplicate_members",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                set_id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                score = table.Column<double>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_duplicate_members", x => x.id);
                table.ForeignKey(
                    name: "fk_duplicate_members_customer_id",
                    column: x => x.customer_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_duplicate_members_set_id",
                    column: x => x.set_id,
                    principalSchema: "crm_customers",
                    principalTable: "duplicate_sets",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "merge_moves",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                merge_id = table.Column<Guid>(nullable: false),
                module = table.Column<string>(maxLength: 200, nullable: false),
                record_type = table.Column<string>(maxLength: 200, nullable: false),
                property = table.Column<string>(maxLength: 200, nullable: false),
                record_id = table.Column<Guid>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: true),
                updated_at = table.Column<DateTime>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_merge_moves", x => x.id);
                table.ForeignKey(
                    name: "fk_merge_moves_merge_id",
                    column: x => x.merge_id,
                    principalSchema: "crm_customers",
                    principalTable: "merges",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_customers_merged_into_id",
            schema: "crm_customers",
            table: "customers",
            column: "merged_into_id");

        migrationBuilder.CreateIndex(
            name: "ix_customer_scores_customer_id_kind",
            schema: "crm_customers",
            table: "customer_scores",
            columns: new[] { "customer_id", "kind" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_duplicate_members_customer_id",
            schema: "crm_customers",
            table: "duplicate_members",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_duplicate_members_set_id_customer_id",
            schema: "crm_customers",
            table: "duplicate_members",
            columns: new[] { "set_id", "customer_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_duplicate_rules_name",
            schema: "crm_customers",
            table: "duplicate_rules",
            column: "name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_duplicate_sets_state_score",
            schema: "crm_customers",
            table: "duplicate_sets",
            columns: new[] { "state", "score" });

        migrationBuilder.CreateIndex(
            name: "ix_merge_moves_merge_id",
            schema: "crm_customers",
            table: "merge_moves",
            column: "merge_id");

        migrationBuilder.CreateIndex(
            name: "ix_merges_created_at",
            schema: "crm_customers",
            table: "merges",
            column: "created_at");

        migrationBuilder.CreateIndex(
            name: "ix_merges_merged_id",
            schema: "crm_customers",
            table: "merges",
            column: "merged_id");

        migrationBuilder.CreateIndex(
            name: "ix_merges_survivor_id_created_at",
            schema: "crm_customers",
            table: "merges",
            columns: new[] { "survivor_id", "created_at" });

        migrationBuilder.AddForeignKey(
            name: "fk_customers_merged_into_id",
            schema: "crm_customers",
            table: "customers",
            column: "merged_into_id",
            principalSchema: "crm_customers",
            principalTable: "customers",
            principalColumn: "id",
            onDelete: ReferentialAction.Restrict);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropForeignKey(
            name: "fk_customers_merged_into_id",
            schema: "crm_customers",
            table: "customers");

        migrationBuilder.DropTable(
            name: "duplicate_members",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "duplicate_rules",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "merge_moves",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "duplicate_sets",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "merges",
            schema: "crm_customers");

        migrationBuilder.DropIndex(
            name: "ix_customers_merged_into_id",
            schema: "crm_customers",
            table: "customers");

        migrationBuilder.DropIndex(
            name: "ix_customer_scores_customer_id_kind",
            schema: "crm_customers",
            table: "customer_scores");

        migrationBuilder.DropColumn(
            name: "merged_into_id",
            schema: "crm_customers",
            table: "customers");

        migrationBuilder.CreateIndex(
            name: "ix_customer_scores_customer_id_kind",
            schema: "crm_customers",
            table: "customer_scores",
            columns: new[] { "customer_id", "kind" });
    }
}
