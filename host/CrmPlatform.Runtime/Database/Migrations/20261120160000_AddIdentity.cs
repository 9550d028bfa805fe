using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Runtime.Database.Migrations;

[DbContext(typeof(PlatformDbContext))]
[Migration("20261120160000_AddIdentity")]
internal sealed class AddIdentity : ModuleMigration
{
    private const string Schema = "crm_platform";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddUsers(migrationBuilder);
        AddSessions(migrationBuilder);
        AddKeys(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["api_keys", "sessions", "invitations", "users"])
        {
            migrationBuilder.DropTable(table, Schema);
        }
    }

    private static void AddUsers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "users",
            schema: Schema,
            columns: table => new
            {
                id = table.Column<Guid>(nullable: false),
                name = table.Column<string>(maxLength: 40, nullable: false),
                email = table.Column<string>(maxLength: 254, nullable: true),
                display_name = table.Column<string>(maxLength: 200, nullable: false),
                roles = table.Column<string>(maxLength: 1000, nullable: false),
                password_hash = table.Column<string>(maxLength: 500, nullable: true),
                stamp = table.Column<string>(maxLength: 32, nullable: false),
                is_disabled = table.Column<bool>(nullable: false),
                failures = table.Column<int>(nullable: false),
                locked_until = table.Column<DateTime>(nullable: true),
                last_sign_in_at = table.Column<DateTime>(nullable: true),
                created_at = table.Column<DateTime>(nullable: false),
                created_by = table.Column<string>(maxLength: 200, nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_users", x => x.id));
        migrationBuilder.CreateIndex("ix_users_name", "users", "name", Schema, unique: true);
        migrationBuilder.CreateIndex("ix_users_email", "users", "email", Schema, unique: true);
        migrationBuilder.CreateTable(
            name: "invitations",
            schema: Schema,
            columns: table => new
            {
                id = table.Column<string>(maxLength: 16, nullable: false),
                user_id = table.Column<Guid>(nullable: false),
                hash = table.Column<string>(maxLength: 64, nullable: false),
                expires_at = table.Column<DateTime>(nullable: false),
                closed_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_invitations", x => x.id));
    }

    private static void AddSessions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "sessions",
            schema: Schema,
            columns: table => new
            {
                id = table.Column<string>(maxLength: 16, nullable: false),
                family = table.Column<string>(maxLength: 16, nullable: false),
                user_id = table.Column<Guid>(nullable: false),
                stamp = table.Column<string>(maxLength: 32, nullable: false),
                access_hash = table.Column<string>(maxLength: 64, nullable: false),
                refresh_hash = table.Column<string>(maxLength: 64, nullable: false),
                access_until = table.Column<DateTime>(nullable: false),
                expires_at = table.Column<DateTime>(nullable: false),
                replaced_at = table.Column<DateTime>(nullable: true),
                ended_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_sessions", x => x.id));
        migrationBuilder.CreateIndex("ix_sessions_family", "sessions", "family", Schema);
        migrationBuilder.CreateIndex("ix_sessions_expires_at", "sessions", "expires_at", Schema);
    }

    private static void AddKeys(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "api_keys",
        schema: Schema,
        columns: table => new
        {
            id = table.Column<string>(maxLength: 16, nullable: false),
            name = table.Column<string>(maxLength: 100, nullable: false),
            hash = table.Column<string>(maxLength: 64, nullable: false),
            roles = table.Column<string>(maxLength: 1000, nullable: false),
            expires_at = table.Column<DateTime>(nullable: false),
            revoked_at = table.Column<DateTime>(nullable: true),
            last_used_at = table.Column<DateTime>(nullable: true),
            created_at = table.Column<DateTime>(nullable: false),
            created_by = table.Column<string>(maxLength: 200, nullable: false),
        },
        constraints: table => table.PrimaryKey("pk_api_keys", x => x.id));
}
