using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120190000_AddStartedJobs")]
internal sealed class AddStartedJobs : ModuleMigration
{
    private const string Schema = "crm_platform";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "started_jobs",
            schema: Schema,
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                module = table.Column<string>(maxLength: 100, nullable: false),
                name = table.Column<string>(maxLength: 100, nullable: false),
                order = table.Column<string>(nullable: false),
                state = table.Column<string>(maxLength: 40, nullable: false),
                started_by = table.Column<string>(maxLength: 200, nullable: false),
                caller_kind = table.Column<string>(maxLength: 10, nullable: false),
                caller_id = table.Column<string>(maxLength: 100, nullable: false),
                caller_roles = table.Column<string>(maxLength: 1000, nullable: false),
                has_roles_of_user = table.Column<bool>(nullable: false),
                total = table.Column<long>(nullable: true),
                done = table.Column<long>(nullable: false),
                message = table.Column<string>(maxLength: 500, nullable: true),
                checkpoint = table.Column<string>(nullable: true),
                created_at = table.Column<DateTime>(nullable: false),
                due_at = table.Column<DateTime>(nullable: false),
                begun_at = table.Column<DateTime>(nullable: true),
                ended_at = table.Column<DateTime>(nullable: true),
                cancelled_at = table.Column<DateTime>(nullable: true),
                lease = table.Column<Guid>(nullable: true),
                leased_until = table.Column<DateTime>(nullable: true),
                attempts = table.Column<int>(nullable: false),
                error_code = table.Column<string>(maxLength: 200, nullable: true),
                error = table.Column<string>(maxLength: 2000, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_started_jobs", x => x.id));
        migrationBuilder.CreateIndex("ix_started_jobs_state_due_at", "started_jobs", ["state", "due_at"], Schema);
        migrationBuilder.CreateIndex("ix_started_jobs_started_by_id", "started_jobs", ["started_by", "id"], Schema);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("started_jobs", Schema);
}
