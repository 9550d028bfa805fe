using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120150000_AddJobs")]
internal sealed class AddJobs : ModuleMigration
{
    private const string Schema = "crm_platform";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "jobs",
        schema: Schema,
        columns: table => new
        {
            module = table.Column<string>(maxLength: 100, nullable: false),
            name = table.Column<string>(maxLength: 100, nullable: false),
            schedule = table.Column<string>(maxLength: 300, nullable: false),
            due_at = table.Column<DateTime>(nullable: false),
            lease = table.Column<Guid>(nullable: true),
            leased_until = table.Column<DateTime>(nullable: true),
            failures = table.Column<int>(nullable: false),
            started_at = table.Column<DateTime>(nullable: true),
            succeeded_at = table.Column<DateTime>(nullable: true),
            error_code = table.Column<string>(maxLength: 200, nullable: true),
            error = table.Column<string>(maxLength: 2000, nullable: true),
        },
        constraints: table => table.PrimaryKey("pk_jobs", x => new { x.module, x.name }));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("jobs", Schema);
}
