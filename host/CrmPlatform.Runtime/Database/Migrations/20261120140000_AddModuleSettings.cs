using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120140000_AddModuleSettings")]
internal sealed class AddModuleSettings : ModuleMigration
{
    private const string Schema = "crm_platform";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "module_settings",
        schema: Schema,
        columns: table => new
        {
            module = table.Column<string>(maxLength: 100, nullable: false),
            version = table.Column<int>(nullable: false),
            members = table.Column<string>(nullable: false),
            module_version = table.Column<string>(maxLength: 100, nullable: false),
            changed_at = table.Column<DateTime>(nullable: false),
            changed_by = table.Column<string>(maxLength: 200, nullable: false),
        },
        constraints: table => table.PrimaryKey("pk_module_settings", x => x.module));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("module_settings", Schema);
}
