using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120170000_AddRoles")]
internal sealed class AddRoles : ModuleMigration
{
    private const string Schema = "crm_platform";
    private const int NameLength = 200;
    private const int RoleLength = 40;
    private const int TeamLength = 100;

    private static readonly string[] Tables = ["access_version", "team_members", "teams", "role_grants", "roles"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "roles",
            schema: Schema,
            columns: table => new
            {
                name = table.Column<string>(maxLength: RoleLength, nullable: false),
                description = table.Column<string>(maxLength: 400, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_roles", x => x.name));
        migrationBuilder.CreateTable(
            name: "role_grants",
            schema: Schema,
            columns: table => new
            {
                role = table.Column<string>(maxLength: RoleLength, nullable: false),
                permission = table.Column<string>(maxLength: NameLength, nullable: false),
                scope = table.Column<string>(maxLength: 40, nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_role_grants", x => new { x.role, x.permission }));
        CreateTeams(migrationBuilder);
        migrationBuilder.CreateTable(
            name: "access_version",
            schema: Schema,
            columns: table => new { id = table.Column<int>(nullable: false), version = table.Column<int>(nullable: false) },
            constraints: table => table.PrimaryKey("pk_access_version", x => x.id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.DropTable(table, Schema);
        }
    }

    private static void CreateTeams(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "teams",
            schema: Schema,
            columns: table => new
            {
                name = table.Column<string>(maxLength: TeamLength, nullable: false),
                parent = table.Column<string>(maxLength: TeamLength, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_teams", x => x.name));
        migrationBuilder.CreateTable(
            name: "team_members",
            schema: Schema,
            columns: table => new
            {
                team = table.Column<string>(maxLength: TeamLength, nullable: false),
                user = table.Column<string>(maxLength: NameLength, nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_team_members", x => new { x.team, x.user }));
    }
}
