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
                merged_into_id = table.Column<Guid>(nullable: true),
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
                    name: "fk_customers_merged_into_id",
                    column: x => x.merged_into_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_customers_parent_id",
                    column: x => x.parent_id,
                    principalSchema: "crm_customers",
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

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
            name: "communications",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                channel = table.Column<string>(maxLength: 40, nullable: false),
                direction = table.Column<string>(maxLength: 40, nullable: false),
                subject = table.Column<string>(maxLength: 400, nullable: false),
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

        migrationBuilder.CreateTable(
            name: "timeline_entries",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                customer_id = table.Column<Guid>(nullable: false),
                about_id = table.Column<Guid>(nullable: false),
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
                order_id = table.Column<Guid>(nullable: true),
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
            name: "communication_participants",
            schema: "crm_customers",
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                communication_id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 200, nullable: false),
                contact_id = table.Column<Guid>(nullable: true),
                user = table.Column<string>(maxLength: 200, nullable: true),
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
                invalid_reason = table.Column<string>(maxLength: 40, nullable: true),
                opt_out_reason = table.Column<string>(maxLength: 40, nullable: true),
                marked_at = table.Column<DateTime>(nullable: true),
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
            name: "ix_analysis_models_kind_model_version",
            schema: "crm_customers",
            table: "analysis_models",
            columns: new[] { "kind", "model_version" },
            unique: true);

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
            name: "ix_communication_bodies_customer_id",
            schema: "crm_customers",
            table: "communication_bodies",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_communication_participants_communication_id_user",
            schema: "crm_customers",
            table: "communication_participants",
            columns: new[] { "communication_id", "user" });

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
            name: "ix_customer_scores_customer_id_kind",
            schema: "crm_customers",
            table: "customer_scores",
            columns: new[] { "customer_id", "kind" },
            unique: true);

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
            name: "ix_customers_merged_into_id",
            schema: "crm_customers",
            table: "customers",
            column: "merged_into_id");

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
            name: "ix_important_dates_customer_id",
            schema: "crm_customers",
            table: "important_dates",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_important_dates_remind_on",
            schema: "crm_customers",
            table: "important_dates",
            column: "remind_on");

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
            name: "ix_timeline_entries_customer_id_occurred_at",
            schema: "crm_customers",
            table: "timeline_entries",
            columns: new[] { "customer_id", "occurred_at" });

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

        migrationBuilder.CreateIndex(
            name: "ix_transactions_order_id",
            schema: "crm_customers",
            table: "transactions",
            column: "order_id",
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "addresses",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "classification_rules",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "communication_bodies",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "communication_participants",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "consents",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "contact_affiliations",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "contact_points",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_classifications",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_scores",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_tags",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_teams",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "data_subject_requests",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "duplicate_members",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "duplicate_rules",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "important_dates",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "merge_moves",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "need_links",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "relationships",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "segment_memberships",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "timeline_entries",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "transactions",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "classification_standards",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "communications",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "analysis_models",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "contacts",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "duplicate_sets",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "merges",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customer_needs",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "relationship_types",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "segments",
            schema: "crm_customers");

        migrationBuilder.DropTable(
            name: "customers",
            schema: "crm_customers");
    }
}
