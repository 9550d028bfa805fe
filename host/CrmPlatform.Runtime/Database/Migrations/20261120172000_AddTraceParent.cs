using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120172000_AddTraceParent")]
internal sealed class AddTraceParent : ModuleMigration
{
    private const string Schema = "crm_platform";

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("trace_parent", "outbox", maxLength: 55, nullable: true, schema: Schema);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("trace_parent", "outbox", Schema);
}
