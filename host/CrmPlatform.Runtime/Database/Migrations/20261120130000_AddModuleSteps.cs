using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120130000_AddModuleSteps")]
internal sealed class AddModuleSteps : ModuleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "module_steps",
        schema: "crm_platform",
        columns: table => new
        {
            module_id = table.Column<string>(maxLength: 100),
            migration = table.Column<string>(maxLength: 150),
            phase = table.Column<string>(maxLength: 40),
            cursor = table.Column<string>(maxLength: 400, nullable: true),
            begun_at = table.Column<DateTime>(),
            done_at = table.Column<DateTime>(nullable: true),
        },
        constraints: table => table.PrimaryKey("pk_module_steps", x => new { x.module_id, x.migration }));
}
